"""Invented workbooks in the layouts of the restricted lists."""

import datetime as dt

import openpyxl

NEEDS = (
    "Emotional and behavioural difficulties", "Mental disorders", "Sensory impairment",
    "Present alcohol problems", "Present drug problems", "Learning difficulty",
    "Physical disabilities",
)  # fmt: skip
SCHOOL = (
    "Linked school URN", "Linked school name", "Linked school type",
    "Linked school latest inspection date",
)  # fmt: skip

CH = (
    "Local Authority", "URN", "Provider Type", "Provider Subtype", "Sector", "Setting Name",
    "Postcode Area", "Registration Date", "Provider Status", "Closed Date", "Provider Code",
    "Provider Placement Code", *(need.title().replace("And", "and") for need in NEEDS),
    "Max Users", "Full Inspection Start Date", "Overall Effectiveness", "CYP Safety",
    "Leadership and Management", "CYP Outcomes", "Interim Inspection Start Date",
    "Interim Inspection Overall Effectiveness", "Assurance Visit Start Date",
    "Setting Address Line 1", "Setting Address Town", "Setting Address Postcode",
    "Setting Telephone Number", "Setting Email Address", "Owner Name", "Multi Building CH",
)  # fmt: skip
SCP = (
    "URN", "Provision type", "Setting name", "Registration status", "Setting address line 1",
    "Setting town", "Setting postcode", "Organisation name", "Local authority", "Sector",
    "Placement code", "Placement provider code", "Date of last full inspection",
    "Latest overall Effectiveness grade from last full inspection", "Maximum fostering places",
)  # fmt: skip
COMBINED = (
    "Local Authority", "URN", "Provider Type", "Provider Subtype", "Sector", "Setting Name",
    "Registration Date", "Registration Status", "Deregistration Date", "Placement Code",
    "Setting address line 1", "Setting address town", "Setting Address Postcode", "Owner name",
    "Region", "Placement Provider Code", "Date of last full inspection",
    "Latest overall Effectiveness grade from last full inspection", "CYP safety",
    "Leadership and management", "CYP outcomes", "Number of registered places", *NEEDS[:3],
    "Present impairment", *NEEDS[4:], "Multi building CH", "Conditions",
)  # fmt: skip
LATEST = (
    "Local authority", "URN", "Provider type", "Provider subtype", "Sector", "Provider name",
    "Registration date", "Registration status", "Deregistration date", "Placement code",
    "Provider address line 1", "Provider address line 2", "Provider town", "Provider postcode",
    "Provider telephone number", "Provider email address", "Owner name", "top_company", "Region",
    "Placement provider code", "Date of last full inspection", "Overall effectiveness",
    "CYP safety", "Leadership and management", "CYP outcomes", "Interim inspection start date",
    "Interim inspection overall effectiveness", "Assurance visit start date",
    "Link to Ofsted report", "Number of registered places", *NEEDS, "Multi building CH",
    "Conditions", *SCHOOL,
)  # fmt: skip
SUPPORTED = (
    "Provider local authority", "Setting Local Authority", "URN", "Provider type", "Sector",
    "Provider name", "Registration date", "Registration status", "Closed date", "Placement code",
    "Setting status", "Setting status date", "Setting category", "Capacity",
    "Setting address line 1", "Setting address line 3", "Setting address town",
    "Setting address postcode", "Owner name", "Conditions",
)  # fmt: skip

_KEPT = {
    "local authority": "Wigan",
    "provider local authority": "Wigan",
    "setting local authority": "Bolton",
    "urn": "SC900001",
    "provider type": "Children's Home",
    "provision type": "Children's Home",
    "sector": "Private",
    "setting name": "Larch House",
    "provider name": "Larch House",
    "registration date": dt.date(2021, 5, 5),
    "registration status": "Active",
    "provider status": "Active",
    "deregistration date": "-",
    "closed date": "-",
    "placement code": "K2",
    "provider code": "K2",
    "placement provider code": "PR4",
    "provider placement code": "PR4",
    "setting address line 1": "1 Fictional Lane",
    "provider address line 1": "1 Fictional Lane",
    "setting address town": "Wigan",
    "setting town": "Wigan",
    "provider town": "Wigan",
    "setting address postcode": "wn1 1aa",
    "setting postcode": "wn1 1aa",
    "provider postcode": "wn1 1aa",
    "owner name": "Jo Bloggs",
    "number of registered places": 4,
    "max users": 4,
    "capacity": 6,
    "date of last full inspection": dt.date(2024, 2, 1),
    "full inspection start date": dt.date(2024, 2, 1),
    "overall effectiveness": "Good",
    "latest overall effectiveness grade from last full inspection": "Good",
    "cyp safety": "Outstanding",
    **{need.casefold(): "Yes" for need in NEEDS},
}


def row(headers, **changes):
    """Give the cells of an invented home; changes are keyed by header, blanks as underscores."""
    changed = {key.replace("_", " ").casefold(): value for key, value in changes.items()}
    unknown = set(changed) - {header.casefold() for header in headers}
    assert not unknown, unknown
    cells = _KEPT | changed
    return [cells.get(header.casefold()) for header in headers]


def save(path, **sheets):
    """Write a workbook: each sheet is its rows, the header first."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name.replace("_", " "))
        for cells in rows:
            sheet.append(list(cells))
    book.save(path)
    return path
