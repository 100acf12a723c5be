"""What is wrong with a store after the service was ended: lost, double, repeated, unlike."""

from collections import Counter

from sqlalchemy import select

from api.store.audit.chain import tip_of
from api.store.audit.checkpoint import signed
from api.store.backup import one_moment
from api.store.database import utc_now
from api.store.engines import parsed
from api.store.tables.placements import placements
from api.store.tables.proposals import proposals
from api.store.tables.steps import proposal_steps
from api.store.whole import verify_store

MARKED = b"marks are kept elsewhere by this"


class Look:
    """One look after another at the same store; each marks how far the audit has come."""

    def __init__(self, url):
        self.url, self.mark = parsed(url), None

    def faults(self, told, *, all_told=False):
        """
        Give a line for each fault.

        `told` are the requests said to be carried out; with `all_told` no other was sent.
        """
        with one_moment(self.url) as connection:
            whole = verify_store(connection, [self.mark] if self.mark else [])
            kept = connection.execute(select(proposals)).all()
            lives = connection.execute(select(placements)).all()
            steps = set(connection.execute(select(proposal_steps.c.proposal, proposal_steps.c.seq)))
            self.mark = signed(tip_of(connection), utc_now(), MARKED)
        found = [f"store: {one}" for one in whole.findings]
        steps = {tuple(one) for one in steps}
        wanted = Counter((one.document["id"], one.document["version"]) for one in told)
        found += [
            f"lost: version {seq} of {name}" for name, seq in wanted if (name, seq) not in steps
        ]
        named = {row.proposal for row in lives}
        found += [
            f"lost: placement of {one.document['id']}"
            for one in told
            if one.path.endswith("/confirmation") and one.document["id"] not in named
        ]
        found += doubles(kept, lives)
        found += [f"half done: {row.id}" for row in kept if (row.id, row.version) not in steps]
        found += [f"half done: {row.id}" for row in kept if (row.id, 1) not in steps]
        if all_told:
            more = steps - wanted.keys()
            found += [f"repeated: version {seq} of {name} was told to nobody" for name, seq in more]
        return found


def doubles(kept, lives):
    """Give places with two children and children with two places, of proposals and placements."""
    runs = [row for row in lives if row.state == "running"]
    held = {
        "place held": Counter((row.urn, row.place) for row in kept if row.holds_place),
        "child held": Counter(row.child for row in kept if row.holds_child),
        "place lived in": Counter((row.urn, row.place) for row in runs),
        "child placed": Counter(row.child for row in runs),
    }
    return [
        f"double: {what} {many} times"
        for what, times in held.items()
        for many in times.values()
        if many > 1
    ]


def unlike(client, told):
    """Send requests again, and give a line for each answer that is not the same byte for byte."""
    found = []
    for one in told:
        again = client.request("POST", one.path, **one.sent)
        same = (again.status_code, again.content, again.headers.get("etag"))
        if same != (one.status, one.content, one.tag):
            found.append(f"replay differs: {one.path}: {again.status_code} for {one.status}")
    return found
