"""`homeward reply`: what a home answered, recorded in a line, and the list made again."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from api.cli.consoles import progress
from api.cli.days import read_day, read_moment
from api.cli.match import Child903, On, ProfileFile, ReferralFile

Names = list[str] | None


def reply(
    urn: Annotated[str, typer.Argument(metavar="URN", help="The home that answered.")],
    referral: ReferralFile,
    replies: Annotated[
        Path, typer.Option("--replies", dir_okay=False, help="File to add to; made if need be.")
    ],
    snapshot: Annotated[
        Path | None,
        typer.Option(
            "--snapshot", exists=True, dir_okay=False, help="Homes: the list is made again."
        ),
    ] = None,
    no_place: Annotated[bool, typer.Option("--no-place", help="It has no place.")] = False,
    place_from: Annotated[
        datetime | None,
        typer.Option(
            "--place-from",
            parser=read_day,
            metavar="YYYY-MM-DD",
            help="First day a place is free.",
        ),
    ] = None,
    ages: Annotated[
        str | None, typer.Option("--ages", metavar="8-17", help="Ages it takes, both included.")
    ] = None,
    sex: Annotated[
        str | None, typer.Option("--sex", metavar="CODE", help="Whom it takes: any, male, female.")
    ] = None,
    residents: Annotated[
        str | None,
        typer.Option(
            "--residents",
            metavar="CODE",
            help="Its own check of those who live there against this child: clear, "
            "clear_with_mitigations, not_possible.",
        ),
    ] = None,
    names_compared: Annotated[
        bool,
        typer.Option(
            "--names-compared",
            help="You compared who lives there with the people and groups this child is kept from: "
            "none of them does.",
        ),
    ] = False,
    conditions_clear: Annotated[
        bool,
        typer.Option(
            "--conditions-clear", help="No condition of its registration bears on this child."
        ),
    ] = False,
    has: Annotated[
        Names, typer.Option("--has", metavar="STEP", help="A step that is in place. Repeat.")
    ] = None,
    can_arrange: Annotated[
        Names, typer.Option("--can-arrange", metavar="STEP", help="A step it can arrange. Repeat.")
    ] = None,
    cannot: Annotated[
        Names, typer.Option("--cannot", metavar="STEP", help="A step it cannot arrange. Repeat.")
    ] = None,
    meets: Annotated[
        Names, typer.Option("--meets", metavar="NEED", help="A need it meets. Repeat.")
    ] = None,
    not_meets: Annotated[
        Names, typer.Option("--not-meets", metavar="NEED", help="A need it does not. Repeat.")
    ] = None,
    can_do: Annotated[
        Names, typer.Option("--can-do", metavar="TASK", help="A task staff can do. Repeat.")
    ] = None,
    cannot_do: Annotated[
        Names, typer.Option("--cannot-do", metavar="TASK", help="One they cannot. Repeat.")
    ] = None,
    so: Annotated[
        Names, typer.Option("--so", metavar="FACT", help="What it says is so of it. Repeat.")
    ] = None,
    not_so: Annotated[
        Names, typer.Option("--not-so", metavar="FACT", help="What it says is not so. Repeat.")
    ] = None,
    refuses: Annotated[
        str | None, typer.Option("--refuses", metavar="WHY", help="It refuses this child.")
    ] = None,
    yes_if: Annotated[
        str | None, typer.Option("--yes-if", metavar="WHAT", help="It would, on a condition.")
    ] = None,
    at: Annotated[
        datetime | None,
        typer.Option(
            "--at",
            parser=read_moment,
            metavar="DAYTHH:MM",
            help="When it answered, if not just now.",
        ),
    ] = None,
    hours: Annotated[
        int | None, typer.Option("--hours", min=1, help="For how many hours it may be relied on.")
    ] = None,
    until: Annotated[
        datetime | None,
        typer.Option(
            "--until",
            parser=read_moment,
            metavar="DAYTHH:MM",
            help="Until when, in place of --hours.",
        ),
    ] = None,
    child903: Child903 = None,
    profile: ProfileFile = None,
    on: On = None,
) -> None:
    """
    Record what a home answered about a child; with --snapshot, make the list again.

    A reply may be relied on for 48 hours where the referral says that it is no emergency, else
    for 4; after that it is a question again. A refusal is remembered. Times are London's.

    STEP is one of waking_night_staff, one_to_one, two_to_one, room_plan, sensors, specialist_team,
    solo, device_plan, sprinkler_or_detection, night_supervision, supervision_plan,
    specialist_programme, interim_safety_plan, separate_travel, transport_plan,
    views_of_both_children, extra_staff_first_days, space_to_separate, bedroom_detection,
    ignition_control, evacuation_plan, ligature_check, immediate_response_protocol,
    family_style_plan, sprinklers, two_waking_night_staff, staggered_admission,
    same_sex_arrangement, anti_bullying_plan, staff_presence, work_plan, search_policy,
    animals_secured, clinical_plan, no_lone_shifts, no_shared_unsupervised_time, police_view,
    curfew_plan, two_living_areas, separate_missing_plans, lawful_for_each_child,
    exploitation_team_agrees, substance_worker.

    NEED is one of emotional_or_behavioural, mental_health, learning_disability, autism,
    physical_disability, sensory_impairment, drug_or_alcohol, complex_health,
    harmful_sexual_behaviour_programme, exploitation_programme, therapy_on_site,
    education_on_site, long_term_care, short_breaks, emergency_admission.

    TASK is one of buccal_midazolam, insulin, enteral_feeding, oxygen, suction, catheter_care,
    controlled_drugs.

    FACT is one of manager_in_post, compliance_notice_open, keeps_animals, staff_work_alone, noisy,
    grief_or_ending, skilled_for_liberty, takes_confidentially.

    Write WHY and WHAT without names. Exit code 0: recorded. 2: bad use or bad input, and nothing
    recorded.
    """
    from api.cli.replying import Said, record, reply_of, span_of  # noqa: PLC0415  reads pydantic
    from matcher.records.documents.parse import read_referral  # noqa: PLC0415

    about = read_referral(referral)
    said = Said(
        place_from=None if place_from is None else place_from.date(),
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
    span = span_of(about, at, hours, until)
    recorded = reply_of(urn, said, span)
    sources = None
    if snapshot is not None:
        from api.cli.again import check_sources, show_again  # noqa: PLC0415  the engine
        from api.cli.reading import Sources  # noqa: PLC0415

        day = on.date() if on else None
        sources = Sources(snapshot, referral, child903, replies, profile, day)
        check_sources(sources)
    record(recorded, about, replies, referral, snapshot)
    stands = f"{span.until:%H:%M} on {span.until:%A} {span.until.day} {span.until:%B}"
    progress().print(f"Recorded what {urn} said; it stands until {stands}.")
    if sources is not None:
        show_again(sources)
