"""`homeward reply`: what a home answered, recorded in a line, and the list made again."""

from __future__ import annotations

from api.cli.options import Child903, On, ProfileFile, ReferralFile
from api.cli.reply_options import (
    Ages,
    AnsweredAt,
    CanArrange,
    CanDo,
    Cannot,
    CannotDo,
    ConditionsClear,
    Has,
    Homes,
    Hours,
    Meets,
    NamesCompared,
    NoPlace,
    NotMeets,
    NotSo,
    PlaceFrom,
    Refuses,
    RepliesKept,
    Residents,
    SexesTaken,
    So,
    Until,
    Urn,
    YesIf,
    with_codes,
)


@with_codes
def reply(
    urn: Urn,
    referral: ReferralFile,
    replies: RepliesKept,
    snapshot: Homes = None,
    no_place: NoPlace = False,
    place_from: PlaceFrom = None,
    ages: Ages = None,
    sex: SexesTaken = None,
    residents: Residents = None,
    names_compared: NamesCompared = False,
    conditions_clear: ConditionsClear = False,
    has: Has = None,
    can_arrange: CanArrange = None,
    cannot: Cannot = None,
    meets: Meets = None,
    not_meets: NotMeets = None,
    can_do: CanDo = None,
    cannot_do: CannotDo = None,
    so: So = None,
    not_so: NotSo = None,
    refuses: Refuses = None,
    yes_if: YesIf = None,
    at: AnsweredAt = None,
    hours: Hours = None,
    until: Until = None,
    child903: Child903 = None,
    profile: ProfileFile = None,
    on: On = None,
) -> None:
    """
    Record what a home answered about a child; with --snapshot, make the list again.

    A reply may be relied on for 48 hours where the referral says that it is no emergency, else
    for 4; after that it is a question again. A refusal is remembered. Times are London's.

    {codes}

    Write WHY and WHAT without names. Exit code 0: recorded. 2: bad use or bad input, and nothing
    recorded.
    """
    from api.cli.recording import Files, Typed, record_reply  # noqa: PLC0415  reads pydantic
    from api.cli.replying import Said  # noqa: PLC0415

    said = Said(
        place_from=place_from,
        no_place=no_place,
        ages=ages,
        sex=sex,
        residents=residents,
        names_compared=names_compared,
        conditions_clear=conditions_clear,
        steps={"--has": has, "--can-arrange": can_arrange, "--cannot": cannot},
        needs={"--meets": meets, "--not-meets": not_meets},
        tasks={"--can-do": can_do, "--cannot-do": cannot_do},
        facts={"--so": so, "--not-so": not_so},
        refuses=refuses,
        yes_if=yes_if,
    )
    files = Files(referral, replies, snapshot, child903, profile, on)
    record_reply(urn, said, Typed(at, hours, until), files)
