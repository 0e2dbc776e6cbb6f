import { createElement, type FunctionComponent } from "react";
import type { z } from "zod";
import { AlreadyRegistered, alreadyRegisteredProps } from "@/emails/already-registered";
import { ConnectionChanged, connectionChangedProps } from "@/emails/connection-changed";
import { EmailChange, emailChangeProps } from "@/emails/email-change";
import { EmailChangeUndone, emailChangeUndoneProps } from "@/emails/email-change-undone";
import { EmailChanged, emailChangedProps } from "@/emails/email-changed";
import { OrderCancelled, orderCancelledProps } from "@/emails/order-cancelled";
import { OrderExpired, orderExpiredProps } from "@/emails/order-expired";
import { OrderPlaced, orderPlacedProps } from "@/emails/order-placed";
import { OrderShipped, orderShippedProps } from "@/emails/order-shipped";
import { PasswordChanged, passwordChangedProps } from "@/emails/password-changed";
import { PasswordReset, passwordResetProps } from "@/emails/password-reset";
import { PaymentFailed, paymentFailedProps } from "@/emails/payment-failed";
import { PaymentReceived, paymentReceivedProps } from "@/emails/payment-received";
import { PaymentRefunded, paymentRefundedProps } from "@/emails/payment-refunded";
import { Registration, registrationProps } from "@/emails/registration";
import { type RenderedMail, renderMail } from "@/emails/render-mail";
import { ReturnReceived, returnReceivedProps } from "@/emails/return-received";
import { StaffInvitation, staffInvitationProps } from "@/emails/staff-invitation";
import { TwoStepChanged, twoStepChangedProps, twoStepEndings } from "@/emails/two-step-changed";
import { speak } from "@/emails/words";
import type { Locale } from "@/shared/locales";
import { providerTitles } from "@/shared/provider-titles";
import * as samples from "./samples";
import * as samplesOfAccounts from "./samples-of-email-changes";
import type { MailContent } from "./schemas";

export interface WrittenMail extends RenderedMail {
  readonly subject: string;
}

interface Definition<Schema extends z.ZodType> {
  /** All that the mail says; checked before it is written, so that no mail goes out with a hole in it. */
  readonly schema: Schema;
  /** An example, for the preview and for tests. */
  readonly sample: (locale: Locale) => z.input<Schema>;
  readonly subject: (props: z.output<Schema>) => string;
  readonly template: FunctionComponent<z.output<Schema>>;
}

interface Mail<Schema extends z.ZodType> {
  readonly sample: (locale: Locale) => z.input<Schema>;
  /** Writes the mail. Throws ZodError for props that the schema refuses. */
  readonly write: (props: z.input<Schema>) => Promise<WrittenMail>;
}

function define<Schema extends z.ZodType<object>>(definition: Definition<Schema>): Mail<Schema> {
  const { schema, sample, subject, template } = definition;
  return {
    sample,
    async write(given) {
      const props = schema.parse(given);
      return { subject: subject(props), ...(await renderMail(createElement(template, props))) };
    },
  };
}

/** What the subject lines know: no words that people typed. */
interface Numbered {
  readonly locale: Locale;
  readonly order: { readonly number: string };
}

type AccountMail =
  | "registration"
  | "already-registered"
  | "password-reset"
  | "password-changed"
  | "staff-invitation"
  | "email-changed"
  | "email-change-undone";

/** Those whose subject line says which of several things was done. */
type ManifoldMail = "order-shipped" | "email-change" | "two-step-changed" | "connection-changed";

/** The subject line of a mail about an account, which says nothing of whose. */
function accountSubject(content: AccountMail) {
  return ({ locale }: { readonly locale: Locale }) => speak(locale).t(`mails.${content}.subject`);
}

/** The subject line of a kind, when it needs no more than the order's number. */
function subjectOf(kind: Exclude<MailContent, AccountMail | ManifoldMail>) {
  return ({ locale, order: { number } }: Numbered) => speak(locale).t(`mails.${kind}.subject`, { number });
}

/** Every mail that the shop sends, by what it is called in messages/ and, as a kind, in the log. */
export const mails = {
  "order-placed": define({
    schema: orderPlacedProps,
    sample: samples.orderPlaced,
    subject: subjectOf("order-placed"),
    template: OrderPlaced,
  }),
  "payment-received": define({
    schema: paymentReceivedProps,
    sample: samples.paymentReceived,
    subject: subjectOf("payment-received"),
    template: PaymentReceived,
  }),
  "payment-failed": define({
    schema: paymentFailedProps,
    sample: samples.paymentFailed,
    subject: subjectOf("payment-failed"),
    template: PaymentFailed,
  }),
  "order-cancelled": define({
    schema: orderCancelledProps,
    sample: samples.orderCancelled,
    subject: subjectOf("order-cancelled"),
    template: OrderCancelled,
  }),
  "order-expired": define({
    schema: orderExpiredProps,
    sample: samples.orderExpired,
    subject: subjectOf("order-expired"),
    template: OrderExpired,
  }),
  "order-shipped": define({
    schema: orderShippedProps,
    sample: samples.orderShipped,
    subject: ({ locale, order: { number }, isPart }) =>
      speak(locale).t(`mails.order-shipped.${isPart ? "subjectPart" : "subject"}`, { number }),
    template: OrderShipped,
  }),
  "payment-refunded": define({
    schema: paymentRefundedProps,
    sample: samples.paymentRefunded,
    subject: subjectOf("payment-refunded"),
    template: PaymentRefunded,
  }),
  "return-received": define({
    schema: returnReceivedProps,
    sample: samples.returnReceived,
    subject: subjectOf("return-received"),
    template: ReturnReceived,
  }),
  registration: define({
    schema: registrationProps,
    sample: samples.linked,
    subject: accountSubject("registration"),
    template: Registration,
  }),
  "already-registered": define({
    schema: alreadyRegisteredProps,
    sample: samples.letter,
    subject: accountSubject("already-registered"),
    template: AlreadyRegistered,
  }),
  "password-reset": define({
    schema: passwordResetProps,
    sample: samples.linked,
    subject: accountSubject("password-reset"),
    template: PasswordReset,
  }),
  "password-changed": define({
    schema: passwordChangedProps,
    sample: samples.passwordChanged,
    subject: accountSubject("password-changed"),
    template: PasswordChanged,
  }),
  "staff-invitation": define({
    schema: staffInvitationProps,
    sample: samples.staffInvitation,
    subject: accountSubject("staff-invitation"),
    template: StaffInvitation,
  }),
  "email-change": define({
    schema: emailChangeProps,
    sample: samplesOfAccounts.emailChange,
    subject: ({ locale, secret }) =>
      speak(locale).t(`mails.email-change.${secret ? "subject" : "subjectTaken"}`),
    template: EmailChange,
  }),
  "email-changed": define({
    schema: emailChangedProps,
    sample: samplesOfAccounts.emailChanged,
    subject: accountSubject("email-changed"),
    template: EmailChanged,
  }),
  "two-step-changed": define({
    schema: twoStepChangedProps,
    sample: samples.twoStepChanged,
    subject: ({ locale, change }) => speak(locale).t(`mails.two-step-changed.title${twoStepEndings[change]}`),
    template: TwoStepChanged,
  }),
  "connection-changed": define({
    schema: connectionChangedProps,
    sample: samples.connectionChanged,
    subject: ({ locale, isConnected, provider }) =>
      speak(locale).t(`mails.connection-changed.${isConnected ? "titleOn" : "titleOff"}`, {
        provider: providerTitles[provider],
      }),
    template: ConnectionChanged,
  }),
  "email-change-undone": define({
    schema: emailChangeUndoneProps,
    sample: samplesOfAccounts.emailChangeUndone,
    subject: accountSubject("email-change-undone"),
    template: EmailChangeUndone,
  }),
} satisfies Record<MailContent, unknown>;
