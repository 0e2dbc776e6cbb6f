/** What identity leaves in the outbox: ids alone. The secret of a link is made when its mail is written. */
export const identityEvents = {
  /** { tokenId }: somebody wants an account; what the mail says depends on whether there is one already. */
  registrationRequested: "identity/registration_requested",
  /** { tokenId } */
  resetRequested: "identity/reset_requested",
  /** { userId }: the address is proven to be the person's. */
  verified: "identity/verified",
  /** { userId, changeId }: the id of the audit row. */
  passwordChanged: "identity/password_changed",
  /** { userId, changeId }: switched on or off, or its recovery codes replaced, as the audit row says. */
  secondFactorChanged: "identity/second_factor_changed",
  /** { userId, changeId }: an account elsewhere was connected or disconnected, as the audit row says. */
  connectionChanged: "identity/connection_changed",
  /** { tokenId }: staff invites somebody to work here. */
  invited: "identity/invited",
  /** { tokenId }: somebody who is signed in wants another address; the mail goes to that. */
  emailChangeRequested: "identity/email_change_requested",
  /** { tokenId }: of the link that takes the change back; the mail goes to the old address. */
  emailChanged: "identity/email_changed",
  /** { userId, changeId }: the old address took the account back; the mail goes to the one that lost it. */
  emailChangeUndone: "identity/email_change_undone",
} as const;
