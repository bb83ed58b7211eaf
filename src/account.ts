// The file of pages with accounts: loaded when one says who is logged in.
export { adoptChoice } from './account/adopt-choice.ts';
