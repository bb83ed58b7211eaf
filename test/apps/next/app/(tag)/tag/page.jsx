export default function Tagged() {
  return <h1>Harbour Concierge</h1>;
}
