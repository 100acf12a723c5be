"""Invented lists in the layouts that Ofsted has published, with the drift of each year."""

import csv
import io

URL = "Ofsted Social Care Provider Webpage"
HIDDEN = "REDACTED"
ADDRESS = ("Address 1", "Address 2", "Town", "County", "Postcode")
REST = ("Event number", "Health services")

HEADERS = {
    "2015": (
        "Web link", "URN", "Provision type", "Reg Status", "Setting Name", *ADDRESS, "Region",
        "Local authority", "Sector", "Inspection type", "Inspection Date", "Inspection ID",
        "Overall effectiveness", "The safety of children and young people", "Linked ED URN",
        "Short breaks only",
    ),
    "2018": (
        "Web link", "URN", "Linked education URN", "Provision type", "Registration status", "Name",
        *ADDRESS, "Ofsted Region", "Government Office Region", "Local authority",
        "Parliamentary constituency", "Sector", "Places", "Organisation", "Event type",
        "Inspection date", "Overall effectiveness", "Safeguarding children and young people",
    ),
    "2021": (
        "Web link", "URN", "Provision type", "Registration date", "Registration status", "Name",
        *ADDRESS, "Ofsted region", "Government Office Region", "Local authority",
        "Parliamentary constituency", "Sector", "Places", "Short-break-only children's home",
        "Organisation which owns the provider", "Event type", "Inspection date",
        "Overall experiences and progress of children and young people",
        "How well children and young people are helped and protected",
    ),
    "2023": (
        "Web link", "URN", "Provision type", "Registration date", "Registration status", "Name",
        *ADDRESS, "Ofsted region", "Government Office Region", "Local authority",
        "Parliamentary constituency", "Sector", "Places", "Short-break-only children's home",
        "Multi-building children's home", "Organisation which owns the provider",
        "Latest full inspection date",
        "Overall experiences and progress of children and young people",
        "How well children and young people are helped and protected", "", "",
    ),
    "2024": (
        "Web link", "URN", "Provision type", "Registration date", "Registration status", "Name",
        *ADDRESS, "Ofsted region", "Government Office Region", "Local authority",
        "Parliamentary constituency", "Sector", "Premises", "Places",
        "Short-break-only children's home", "Multi-building children's home",
        "Organisation which owns the provider", "Latest full inspection date",
        "Overall experiences and progress of children and young people",
        "How well children and young people are helped and protected",
        "Previous full inspection event date",
        "Previous overall experiences and progress of children and young people",
    ),
    "2025": (
        "Web link", "URN", "Provision type", "Registration date", "Registration status", "Name",
        *ADDRESS, "Ofsted Region", "Government Office Region", "Local authority",
        "Parliamentary constituency", "Sector", "Places", "Supported accommodation premises",
        "Short-break-only children's home", "Multi Building Children's Home",
        "Organisation which owns the provider", "\nLatest full inspection date",
        "\nOverall experiences and progress of children and young people",
        "\nHow well children and young people are helped and protected",
        "Supported Accommodation outcome", "", "", "",
    ),
}  # fmt: skip

TITLES = {
    "2015": (),
    "2018": (("Provider information", "", "", "Latest Full Inspection"),),
    "2021": (("Provider information", "", "", "Latest Full Inspection"),),
}
NOTES = (
    ("This worksheet contains one table, this table begins in cell A4.",),
    ("Some cells in this table are empty.",),
)

# what a children's home says, by any of the names that its column has had
HOME = {
    "Web link": URL,
    "URN": "SC900001",
    "Provision type": "Children's home",
    "Reg Status": "Active",
    "Registration status": "Active",
    "Setting Name": HIDDEN,
    "Name": HIDDEN,
    **dict.fromkeys(ADDRESS, HIDDEN),
    "Region": "North West",
    "Government Office Region": "North West",
    "Ofsted region": "North West",
    "Ofsted Region": "North West",
    "Local authority": "Wigan",
    "Parliamentary constituency": "Makerfield",
    "Sector": "Private",
    "Places": "4",
    "Registration date": "05/06/2012",
    "Organisation": "Invented Care Ltd",
    "Organisation which owns the provider": "Invented Care Ltd",
    "Inspection Date": "27/03/2015",
    "Inspection date": "24/06/2016",
    "Latest full inspection date": "05/11/2023",
    "Overall effectiveness": "Good",
    "Overall experiences and progress of children and young people": "Good",
    "The safety of children and young people": "Outstanding",
    "Safeguarding children and young people": "Outstanding",
    "How well children and young people are helped and protected": "Outstanding",
}


def published(layout, *rows, headers=None, title=None):
    """Write a list: each row is what differs from the invented home above."""
    headers = headers or HEADERS[layout]
    stated = f"Children's social care data in England {layout} - Provider level as at 31 March"
    titles = TITLES.get(layout, ((title or f"{stated} {layout}",), *NOTES))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for line in titles:
        writer.writerow([*line, *[""] * (len(headers) - len(line))])
    writer.writerow(headers)
    for row in rows:
        cells = {**HOME, **row}
        writer.writerow([cells.get(header.strip(), "") for header in headers])
    return out.getvalue()


def write(path, text, encoding="utf-8-sig"):
    path.write_bytes(text.encode(encoding))
    return path
