import { Fragment } from "react";

/** An e-mail address. Where it has to break it does so behind its @ or before a dot, and not within a word. */
export function EmailAddress({ address }: { address: string }) {
  return address.split(/(?<=@)|(?=\.)/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts never change their order, and two may be alike.
    <Fragment key={index}>
      {index > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ));
}
