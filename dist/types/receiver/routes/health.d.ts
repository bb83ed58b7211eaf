import type { Route } from './route.ts';
export declare const readyRoute: Route;
export declare const liveRoute: Route;
