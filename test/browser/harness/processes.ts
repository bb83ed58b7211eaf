// Programs that live as long as an engine: started, waited for, and ended with it.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

export interface Display {
  /** For the environment variable DISPLAY. */
  readonly name: string;
  stop(): Promise<void>;
}

/** An X server without a screen, on whichever display is free. */
export async function startDisplay(xvfb: string): Promise<Display> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
  const server = spawn(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const ready = server.stdio[3];
  if (!ready) throw new Error('Xvfb was started without its third pipe');
  const number = await Promise.race([
    once(ready, 'data').then(([data]) => String(data).trim()),
    once(server, 'exit').then(() => {
      throw new Error(`${xvfb} ended at once: is there room in /tmp/.X11-unix?`);
    }),
  ]);
  return { name: `:${number}`, stop: () => stop(server) };
}

/** Below what systems hand out by themselves (from 32768 on): another file's proxy is not given it in the meantime. */
const PORTS = { from: 10_000, to: 32_000 };

/** A port that is free now, for a program that wants to be told one. */
export async function freePort(): Promise<number> {
  const port = randomInt(PORTS.from, PORTS.to);
  const server = createServer().listen(port, '127.0.0.1');
  const free = await once(server, 'listening').then(
    () => true,
    () => false,
  );
  if (!free) return await freePort();
  server.close();
  await once(server, 'close');
  return port;
}

/** Ends a process and waits until it is gone. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}
