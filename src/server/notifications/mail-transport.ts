/** A mail, written and addressed. */
export interface OutgoingMail {
  /** Names this mail and no other, however often it is handed over: "order-placed.0192…". */
  readonly key: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly replyTo: string | null;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly date: Date;
}

/** How handing a mail over ended, with what the server said, or why it said nothing. */
export interface Delivery {
  /** `undecided`: it may have been taken, and repeating could make it two. */
  readonly outcome: "sent" | "refused" | "undecided";
  readonly answer: string;
}

/**
 * The way out. Each call has its own time limit. Throws an Error when the mail was surely not taken and may be
 * tried again: no connection, a wrong password, "try again later".
 */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<Delivery>;
}
