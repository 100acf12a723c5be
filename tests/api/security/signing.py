"""A small OpenID Connect issuer that is really served, on 127.0.0.1."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from joserfc import jwt
from joserfc.jwk import ECKey


class SmallIssuer:
    """
    An issuer with keys that can be changed.

    `issuer.token(claims)` signs with the newest key; `issuer.rotate()` makes another, and forgets
    the old one unless told to keep it.
    """

    def __init__(self):
        self.keys = []
        self.asked = []
        self.answers = {}
        self.down = False
        self.rotate()
        outer = self

        class Answers(BaseHTTPRequestHandler):
            def do_GET(self):
                outer.asked.append(self.path)
                status, body, headers = outer.answer(self.path)
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_): ...

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True)
        self.thread.start()

    def answer(self, path):
        if self.down:
            return 503, b"", {}
        if path in self.answers:
            return self.answers[path]
        documents = {
            "/.well-known/openid-configuration": {
                "issuer": self.url,
                "jwks_uri": f"{self.url}/jwks",
            },
            "/jwks": {"keys": [key.as_dict(private=False) for key in self.keys]},
        }
        if path not in documents:
            return 404, b"", {}
        return 200, json.dumps(documents[path]).encode(), {"Content-Type": "application/json"}

    def rotate(self, *, keep=False, **parameters):
        name = {"kid": f"k{len(self.keys)}{id(self)}{len(self.asked)}", "use": "sig"}
        key = ECKey.generate_key("P-256", name | parameters)
        self.keys = [*(self.keys if keep else ()), key]
        return key

    def token(self, claims, key=None, **header):
        key = key or self.keys[-1]
        full = {"alg": "ES256", "kid": key.kid, "typ": "at+jwt"} | header
        full = {name: value for name, value in full.items() if value is not None}
        return jwt.encode(full, claims, key, algorithms=[full["alg"]], default_type=None)

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()
