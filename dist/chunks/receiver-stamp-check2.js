export { t as checkStamp } from "./receiver-stamp-check.js";
