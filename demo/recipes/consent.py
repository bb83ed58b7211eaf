"""Keeps decisions without a database: each POST becomes a line of JSON in a file that the web server does not hand out.

A WSGI application, for example `gunicorn consent:application`; data-endpoint="/consent".
"""
import fcntl
import json
import os
from datetime import datetime, timezone

FILE = os.environ.get("CONSENT_FILE", "/var/lib/consent/events.tsv")
LIMIT = 64 * 1024


def application(environ, start_response):
    start_response(answer(environ), [("Content-Length", "0")])
    return []


def answer(environ):
    try:
        length = int(environ.get("CONTENT_LENGTH") or 0)
        if environ["REQUEST_METHOD"] != "POST" or not 0 < length <= LIMIT:
            return "400 Bad Request"
        message = json.loads(environ["wsgi.input"].read(length))
        if not isinstance(message, dict) or not isinstance(message.get("events"), list):
            return "400 Bad Request"
        text = json.dumps(message, ensure_ascii=False, separators=(",", ":"))
        line = f"{datetime.now(timezone.utc):%Y-%m-%dT%H:%M:%SZ}\t{text}\n".encode()
    except (ValueError, RecursionError):
        return "400 Bad Request"
    try:
        with open(FILE, "ab", buffering=0) as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            end = file.seek(0, os.SEEK_END)
            try:
                if file.write(line) < len(line):
                    raise OSError("no room for the whole line")
                os.fsync(file.fileno())
            except OSError:
                # What there was room for would spoil the next line.
                file.truncate(end)
                raise
    except OSError:
        # Without a 2xx the visitor's browser keeps the decision and comes again.
        return "503 Service Unavailable"
    return "202 Accepted"
