"""What goes over the wire between a page and its kernel: actions sent, answers heard."""

from __future__ import annotations

import re

from playwright.sync_api import Page, WebSocket

_SENT = re.compile(rb'"type":\s?"action",\s?"op":\s?"(\w+)",\s?"kind":\s?"([\w.-]+)"')
_ACK = re.compile(rb'"type":\s?"ack",\s?"op":\s?"(\w+)"')
_NOT_SAVED = ("hello", "learner.")  # kinds that are answered and not written


class Wire:
    """Listens from the moment it is made; make it before the page opens."""

    def __init__(self, page: Page) -> None:
        self._kinds: dict[str, str] = {}
        self._acknowledged: set[str] = set()
        page.on("websocket", self._on_websocket)

    @property
    def sent(self) -> set[str]:
        """Ids of the actions that the page sent to be saved."""
        return {op for op, kind in self._kinds.items() if not kind.startswith(_NOT_SAVED)}

    @property
    def saved(self) -> set[str]:
        """Ids of the actions that the page was told are saved."""
        return self.sent & self._acknowledged

    def _on_websocket(self, socket: WebSocket) -> None:
        socket.on("framesent", self._on_sent)
        socket.on("framereceived", self._on_received)

    def _on_sent(self, payload: bytes | str) -> None:
        for op, kind in _SENT.findall(_bytes(payload)):
            self._kinds[op.decode()] = kind.decode()

    def _on_received(self, payload: bytes | str) -> None:
        self._acknowledged |= {op.decode() for op in _ACK.findall(_bytes(payload))}


def _bytes(payload: bytes | str) -> bytes:
    return payload if isinstance(payload, bytes) else payload.encode()
