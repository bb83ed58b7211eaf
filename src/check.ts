// The file that checks options: loaded where a look at them does not show that they are in order.
export { checkOptions } from './check/check-options.ts';
