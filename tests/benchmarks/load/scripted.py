"""A server whose every answer a test decides, on a thread of its own."""

import asyncio
import threading


def answer(status=200, body=b"{}", *more):
    head = [f"HTTP/1.1 {status} Said", f"Content-Length: {len(body)}", *more]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


class Scripted:
    """`script(number, asked)` gives bytes, None for no answer, or `close` to hang up."""

    CLOSE = object()

    def __init__(self, script):
        self.script, self.asked, self.connections = script, [], 0
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever)
        self.thread.start()
        self.server = self.do(asyncio.start_server(self._talk, "127.0.0.1", 0))
        self.port = self.server.sockets[0].getsockname()[1]

    def do(self, work):
        return asyncio.run_coroutine_threadsafe(work, self.loop).result()

    async def _talk(self, reader, writer):
        self.connections += 1
        try:
            while True:
                asked = await reader.readuntil(b"\r\n\r\n")
                self.asked.append(asked)
                told = self.script(len(self.asked), asked)
                told = await told if asyncio.iscoroutine(told) else told
                if told is self.CLOSE:
                    break
                if told is not None:
                    writer.write(told)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def _end(self):
        self.server.close()
        rest = asyncio.all_tasks() - {asyncio.current_task()}
        for one in rest:
            one.cancel()
        await asyncio.gather(*rest, return_exceptions=True)

    def stop(self):
        self.do(self._end())
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()


def servers():
    """Starts servers of scripts, and stops them: the body of a fixture."""
    started = []

    def start(script):
        started.append(Scripted(script))
        return started[-1]

    yield start
    for one in started:
        one.stop()
