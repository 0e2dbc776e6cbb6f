/** An e-mail address. Where it has to break it does so behind its @ first, and not within a word. */
export function EmailAddress({ address }: { address: string }) {
  const domain = address.lastIndexOf("@") + 1;
  return (
    <>
      {address.slice(0, domain)}
      <wbr />
      {address.slice(domain)}
    </>
  );
}
