"""Small invented files of every kind that is read."""

import json
from datetime import UTC, datetime

from matcher.entities import Reply
from matcher.records.documents import append_reply
from tests.matcher.records.ofsted.invented import published, write
from tests.matcher.records.ofsted.workbooks import LATEST, row, save

# Wigan and around it, as a square that no council would draw.
RING = [[-2.7, 53.45], [-2.5, 53.45], [-2.5, 53.6], [-2.7, 53.6], [-2.7, 53.45]]


def boundaries(path, code, **names):
    """Write areas of one kind; each is the same square."""
    features = [
        {
            "type": "Feature",
            "properties": {f"{code}CD": area, f"{code}NM": name.replace("_", " ")},
            "geometry": {"type": "Polygon", "coordinates": [RING]},
        }
        for name, area in names.items()
    ]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return path


def seats(folder):
    return boundaries(folder / "seats.geojson", "PCON24", Makerfield="E14001354")


def councils(folder):
    return boundaries(folder / "councils.geojson", "CTYUA24", Wigan="E08000010")


def provider_list(folder, layout="2025", *rows, name="list.csv"):
    return write(folder / name, published(layout, *(rows or ({},))))


def restricted_list(folder, *changes, name="restricted.xlsx"):
    rows = [row(LATEST, **({"provider_postcode": "WN1 1YF"} | change)) for change in changes]
    return save(folder / name, Providers=[LATEST, *rows])


PLACES = (
    "urn,place,free_from,told_on,told_by,resident,age_years,sex,risks,live_until\n"
    "SC900001,1,02/04/2025,01/04/2025,registered manager,,,,,08/04/2025\n"
    "SC900001,2,,01/04/2025,registered manager,r-1,14,female,,\n"
)


def places(folder, text=PLACES):
    path = folder / "places.csv"
    path.write_text(text)
    return path


def replies(folder):
    path = folder / "replies.jsonl"
    at = datetime(2025, 4, 1, 9, tzinfo=UTC)
    until = datetime(2025, 4, 2, 9, tzinfo=UTC)
    append_reply(path, "ref-1", Reply("SC900001", at, until, no_place=True))
    return path


def referral(folder):
    path = folder / "referral.json"
    document = {
        "format_version": 1,
        "kind": "referral",
        "reference": "ref-1",
        "responsible_authority": "E08000010",
        "decided_on": "2025-04-01",
        "needed_by": "2025-04-02",
        "child": {"reference": "child-1", "age_years": 14, "sex": "female"},
    }
    path.write_text(json.dumps(document))
    return path
