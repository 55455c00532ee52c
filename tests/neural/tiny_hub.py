"""A Hub on this machine with one small model, as far as the Hub's own library asks for it."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

NAME = "org/small-model"
COMMIT = "0123456789abcdef0123456789abcdef01234567"
FILES = {
    "README.md": b"---\nlicense: mit\n---\n",
    "config.json": b'{"model_type": "bert"}\n',
    "tokenizer.json": b"{}\n",
    "model.safetensors": b"weights",
    "pytorch_model.bin": b"the same weights, pickled",
    "onnx/model.onnx": b"the same again",
    "1_Pooling/config.json": b"{}\n",
}
NEEDED = ["1_Pooling/config.json", "config.json", "model.safetensors", "tokenizer.json"]


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path in (f"/api/models/{NAME}", f"/api/models/{NAME}/revision/{COMMIT}"):
            self._send(json.dumps(_about()).encode())
        elif path.startswith(f"/api/models/{NAME}/tree/{COMMIT}"):
            self._send(json.dumps(_tree()).encode())
        else:
            data = FILES.get(path.removeprefix(f"/{NAME}/resolve/{COMMIT}/"))
            self._send(b"", 404) if data is None else self._send(data)

    def do_HEAD(self) -> None:
        self.do_GET()

    def _send(self, data: bytes, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("X-Repo-Commit", COMMIT)
        self.send_header("ETag", f'"{hashlib.sha1(data).hexdigest()}"')
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of what is asked."""


def _about() -> dict[str, object]:
    siblings = [{"rfilename": path, "size": len(data)} for path, data in FILES.items()]
    return {
        "id": NAME,
        "modelId": NAME,
        "sha": COMMIT,
        "private": False,
        "tags": [],
        "downloads": 0,
        "likes": 0,
        "siblings": siblings,
        "cardData": {"license": "mit"},
    }


def _tree() -> list[dict[str, object]]:
    return [
        {"type": "file", "oid": hashlib.sha1(data).hexdigest(), "size": len(data), "path": path}
        for path, data in FILES.items()
    ]


@contextmanager
def hub() -> Iterator[str]:
    """Its address, while it runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
