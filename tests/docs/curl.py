"""As much of curl as README.md uses, for machines without it: -s, -f, -H, -d, -X and an address."""

import argparse
import http.client
import sys
from pathlib import Path
from urllib.parse import urlsplit

words = argparse.ArgumentParser()
words.add_argument("-s", action="store_true")
words.add_argument("-f", action="store_true")
words.add_argument("-H", action="append", default=[])
words.add_argument("-d")
words.add_argument("-X")
words.add_argument("url")
asked = words.parse_args()

body = None
if asked.d is not None:
    body = Path(asked.d[1:]).read_bytes() if asked.d.startswith("@") else asked.d.encode()
where = urlsplit(asked.url)
connection = http.client.HTTPConnection(where.netloc, timeout=60)
try:
    connection.request(
        asked.X or ("GET" if body is None else "POST"),
        where.path + (f"?{where.query}" if where.query else ""),
        body,
        dict(header.split(": ", 1) for header in asked.H),
    )
    answer = connection.getresponse()
except OSError:
    sys.exit(7)
if answer.status >= 400 and asked.f:
    sys.exit(22)
sys.stdout.buffer.write(answer.read())
