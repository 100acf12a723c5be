"""Faults of form of a short referral: keys, codes and kinds of value, each with its problem."""

from __future__ import annotations

from tests.matcher.records.documents.given import GONE, at

KEY = "this key, which may not be left out"
NULL = "; leave the key out where it is not known"
OF_FORM = {
    "a misspelt key": (
        {"child__bron": "2012-01-01"},
        at("child", "bron", "an unknown key", "a key of this format (did you mean 'born'?)"),
    ),
    "a key of the standard": (
        {"neededBy": "Today"},
        at("", "neededBy", "an unknown key", "a key of this format (did you mean 'needed_by'?)"),
    ),
    "a key like no other": (
        {"zzz": 1}, at("", "zzz", "an unknown key", "a key of this format")
    ),
    "a key left out": ({"child__reference": GONE}, at("child", "reference", "", KEY)),
    "a code in the wrong case": (
        {"legal_status": "c2"},
        at("", "legal_status", "'c2'", "one of C1, C2, D1, E1, V2, V3, V4, L1, L2, L3, J1, J2, J3 "
           "(did you mean 'C2'?)"),
    ),
    "a code misspelt": (
        {"child__sex": "femal"},
        at("child", "sex", "'femal'", "one of male, female (did you mean 'female'?)"),
    ),
    "a code like no other": ({"child__sex": 2}, at("child", "sex", "2", "one of male, female")),
    "a code that is a list": (
        {"child__sex": ["male"]}, at("child", "sex", "a list", "one of male, female")
    ),
    "a state misspelt": (
        {"child__risks__self_harms__state": "unknwon"},
        at("child.risks.self_harms", "state", "'unknwon'",
           "one of known, none_known, unknown, not_asked (did you mean 'unknown'?)"),
    ),
    "no state": (
        {"child__risks__self_harms__state": GONE},
        at("child.risks.self_harms", "state", "", KEY),
    ),
    "known without a level": (
        {"child__risks__self_harms__level": GONE},
        at("child.risks.self_harms", "level", "", KEY),
    ),
    "a level above the scale": (
        {"child__risks__self_harms__level": 4},
        at("child.risks.self_harms", "level", "4", "a whole number from 0 to 3"),
    ),
    "a level in quotes": (
        {"child__risks__self_harms__level": "1"},
        at("child.risks.self_harms", "level", "'1'", "a whole number from 0 to 3"),
    ),
    "a level that is a fact": (
        {"child__risks__self_harms__level": True},
        at("child.risks.self_harms", "level", "true", "a whole number from 0 to 3"),
    ),
    "a level where none is known": (
        {"child__risks__has_set_fires__level": 0},
        at("child.risks.has_set_fires", "level", "0",
           "no such key beside the others of this object"),
    ),
    "none known, by nobody": (
        {"child__risks__bullies": {"state": "none_known", "on": "2026-03-01"}},
        at("child.risks.bullies", "source", "", KEY),
    ),
    "a risk that is a yes": (
        {"child__risks__self_harms": True},
        at("child.risks", "self_harms", "true", "an object, {...}"),
    ),
    "wishes without words": (
        {"wishes": {"on": "2026-02-12", "by": "advocate"}},
        at("wishes", "text", "", "either text or not_ascertainable"),
    ),
    "wishes with words and without": (
        {"wishes": {"text": "Near nan.", "not_ascertainable": "Missing.", "on": "2026-02-12",
                    "by": "advocate"}},
        at("wishes", "text", "both", "either text or not_ascertainable"),
    ),
    "wishes of areas that nobody could ask for": (
        {"wishes": {"not_ascertainable": "Missing.", "on": "2026-02-12", "by": "advocate",
                    "areas": {"E08000003": "wants"}}},
        at("wishes", "areas", "what the child says", "nothing where not_ascertainable is given"),
    ),
    "parents asked by nobody": (
        {"wishes": {"text": "Near nan.", "on": "2026-02-12", "by": "advocate",
                    "parents_on": "2026-02-12"}},
        at("wishes", "parents_by", "", "both parents_on and parents_by, or neither"),
    ),
    "parents asked on no day": (
        {"wishes": {"text": "Near nan.", "on": "2026-02-12", "by": "advocate",
                    "parents_by": "advocate"}},
        at("wishes", "parents_on", "", "both parents_on and parents_by, or neither"),
    ),
    "parents who cannot be asked, since no day": (
        {"wishes": {"text": "Near nan.", "on": "2026-02-12", "by": "advocate",
                    "parents_not_ascertainable": "Abroad."}},
        at("wishes", "parents_on", "", "a day where parents_not_ascertainable is given"),
    ),
    "a list that is none": ({"orders": {}}, at("", "orders", "an object", "a list, [...]")),
    "null": ({"emergency": None}, at("", "emergency", "null", f"true or false{NULL}")),
    "a flag in words": ({"emergency": "off"}, at("", "emergency", "'off'", "true or false")),
    "a flag in figures": ({"emergency": 0}, at("", "emergency", "0", "true or false")),
}  # fmt: skip
