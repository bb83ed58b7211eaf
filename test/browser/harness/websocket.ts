// The little of a WebSocket server (RFC 6455) that tests need: it accepts, and reads what the page says.
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** Of the protocol, for the answer that proves to a client that it is understood. */
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const CLOSE = 8;
/** What has an opcode below 3 is data: a text, bytes, or the rest of one. */
const CONTROL = 3;

export function acceptSocket({ headers }: IncomingMessage, socket: Duplex): void {
  const proof = createHash('sha1')
    .update(`${headers['sec-websocket-key'] ?? ''}${GUID}`)
    .digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${proof}\r\n\r\n`,
  );
}

/** Calls `said` for each message; answers a farewell with one. */
export function readMessages(socket: Duplex, said: (message: string) => void): void {
  let pending = Buffer.alloc(0);
  socket.on('data', (bytes: Buffer) => {
    pending = Buffer.concat([pending, bytes]);
    for (let frame = readFrame(pending); frame; frame = readFrame(pending)) {
      pending = pending.subarray(frame.length);
      if (frame.opcode < CONTROL) said(frame.payload.toString());
      if (frame.opcode === CLOSE) socket.end(Buffer.from([0x80 | CLOSE, 0]));
    }
  });
}

interface Frame {
  readonly opcode: number;
  readonly payload: Buffer;
  /** With its head. */
  readonly length: number;
}

/** The frame that the bytes begin with; null while a part of it is to come. A client's are masked. */
function readFrame(bytes: Buffer): Frame | null {
  const [first = 0, second = 0] = bytes;
  const size = second & 0x7f;
  const wide = size === 126 ? 2 : size === 127 ? 8 : 0;
  const start = 2 + wide + 4;
  if (bytes.length < start) return null;
  const end = start + (wide === 0 ? size : wide === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2)));
  if (bytes.length < end) return null;
  const mask = bytes.subarray(start - 4, start);
  const payload = bytes.subarray(start, end).map((byte, index) => byte ^ (mask[index % 4] ?? 0));
  return { opcode: first & 0x0f, payload: Buffer.from(payload), length: end };
}
