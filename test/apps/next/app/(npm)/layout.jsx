import { Choice } from '../choice';
import { Start } from './start';

export const metadata = { title: 'Harbour Concierge' };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        <Start />
        {children}
        <Choice />
      </body>
    </html>
  );
}
