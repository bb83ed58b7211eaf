import { describe, expect, it } from 'vitest';
import { providerPage } from '../../../src/ui/settings/provider-page.ts';

const pageOf = (address: string) => providerPage(new URL(address));

describe('the page of a provider', () => {
  it.each([
    ['https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['https://www.youtube-nocookie.com/embed/a-b_c1234-_', 'https://www.youtube.com/watch?v=a-b_c1234-_'],
    ['https://player.vimeo.com/video/76979871?h=8272103f6e&dnt=1', 'https://vimeo.com/76979871/8272103f6e'],
    ['https://player.vimeo.com/video/76979871?dnt=1', 'https://vimeo.com/76979871/'],
    ['https://geo.dailymotion.com/player/x1.html?video=x84sh87', 'https://www.dailymotion.com/video/x84sh87'],
    ['https://www.dailymotion.com/embed/video/x84sh87', 'https://www.dailymotion.com/video/x84sh87'],
    ['https://open.spotify.com/embed/track/4uLU6hMCjMI?utm_source=x', 'https://open.spotify.com/track/4uLU6hMCjMI'],
  ])('of %s', (embedded, page) => expect(pageOf(embedded)).toBe(page));

  it.each([
    'https://maps.example/embed?q=1',
    'https://www.youtube.com/embed/videoseries?list=PL1',
    'https://evil.example/www.youtube.com/embed/dQw4w9WgXcQ',
    'https://www.youtube.com.evil.example/embed/dQw4w9WgXcQ',
  ])('of %s is not made up', (embedded) => expect(pageOf(embedded)).toBeUndefined());
});
