// The services that measure or advertise: what the audit finds fault with where nobody was asked.
import type { Service } from '../services/service.ts';
import { SERVICES } from '../services/services.ts';

export type Tracker = Service & { readonly category: 'analytics' | 'marketing' };

const isTracker = (service: Service): service is Tracker =>
  service.judged !== false && (service.category === 'analytics' || service.category === 'marketing');

/** The first row that matches counts. */
export const TRACKERS: readonly Tracker[] = SERVICES.filter(isTracker);
