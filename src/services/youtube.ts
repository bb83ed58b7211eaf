import type { Service } from './service.ts';

export const youtube: Service<'youtube'> = {
  id: 'youtube',
  name: 'YouTube',
  provider: 'Google',
  category: 'marketing',
  hosts: ['www.youtube.com', 'm.youtube.com', 'youtube.com', 'www.youtube-nocookie.com'],
  mark: 'iframe',
  addresses: [
    /^(www\.|m\.)?youtube\.com\/(embed\/|iframe_api|player_api|youtubei\/|generate_204|ptracking|api\/stats\/)/,
  ],
  stores: [
    { name: 'VISITOR_INFO1_LIVE', purpose: 'Tells viewers of films apart', duration: '6 months' },
    { name: 'YSC', purpose: 'Joins the films of one visit', duration: 'session' },
    {
      name: '__Secure-ROLLOUT_TOKEN, __Secure-YEC, __Secure-YNID',
      purpose: 'Tells viewers of films apart',
      duration: '6 months',
    },
  ],
  sets: ['YT', 'onYouTubeIframeAPIReady'],
  // `__Secure-ROLLOUT_TOKEN`: several cookie lists of others agree on it.
  source: 'https://policies.google.com/technologies/cookies',
  checked: 'maker',
  on: '2026-12-01',
};
