// English, the note on a device where the choice of the visitor's account has come to count.

export const ADOPTED = {
  adopted: 'The choice of your account now counts on this device too. You can change it in the cookie settings.',
};
