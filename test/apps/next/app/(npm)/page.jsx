import Link from 'next/link';

export default function Home() {
  return (
    <main>
      <h1>Harbour Concierge</h1>
      <Link id="next" href="/services">
        Services
      </Link>
    </main>
  );
}
