import type { Route } from './route.ts';
export declare const summaryRoute: Route;
