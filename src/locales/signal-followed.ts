// English, the one text that is shown beside the banner and not in it.

export const SIGNAL_FOLLOWED = {
  signalFollowed:
    'Your browser is set to ask sites not to track you. We respect that: optional cookies are off. You can change this in the cookie settings.',
};
