// The dashboard's script and style, as texts inside the receiver's bundle, so that no file has to be found where it runs.
import { createHash } from 'node:crypto';
import chartLibrary from 'uplot/dist/uPlot.iife.min.js?raw';
import chartStyle from 'uplot/dist/uPlot.min.css?raw';
import client from './client.js?raw';
import readDays from './read-days.js?raw';
import style from './style.css?raw';

export interface Asset {
  readonly type: string;
  readonly text: string;
  /** Changes with the content, so that a browser may keep the file for good. */
  readonly version: string;
}

const asset = (type: string, ...parts: readonly string[]): Asset => {
  const text = parts.join('\n');
  return { type, text, version: createHash('sha256').update(text).digest('base64url').slice(0, 12) };
};

export const ASSETS = {
  'script.js': asset('text/javascript; charset=utf-8', chartLibrary, readDays, client),
  'style.css': asset('text/css; charset=utf-8', chartStyle, style),
} as const;
