import { customerProcedure, publicProcedure, router } from "@/server/trpc/init";
import { addAddress } from "./add-address";
import { getAddress, listAddresses } from "./address-book";
import { changeAddress } from "./change-address";
import { changePassword } from "./change-password";
import { changeProfile } from "./change-profile";
import { chooseDefaultAddress } from "./choose-default-address";
import { confirmEmailChange } from "./confirm-email-change";
import { disableSecondFactor } from "./disable-second-factor";
import { disconnectProvider } from "./disconnect-provider";
import { enableSecondFactor } from "./enable-second-factor";
import { endOtherSessions, endSession } from "./end-sessions";
import { browserOf, originOf } from "./origin-of";
import {
  getProfile,
  listConnections,
  listSessions,
  viewAccount,
  viewSecondFactor,
  viewSessionEnd,
} from "./queries";
import { register } from "./register";
import { removeAddress } from "./remove-address";
import { replaceRecoveryCodes } from "./replace-recovery-codes";
import { requestEmailChange } from "./request-email-change";
import { requestOwnReset } from "./request-own-reset";
import { requestReset } from "./request-reset";
import { resetPassword } from "./reset-password";
import {
  addAddressInput,
  addressIdInput,
  changeAddressInput,
  changePasswordInput,
  changeProfileInput,
  codeInput,
  confirmEmailChangeInput,
  disconnectProviderInput,
  endSessionInput,
  passwordAndCodeInput,
  passwordInput,
  registerInput,
  requestEmailChangeInput,
  requestOwnResetInput,
  requestResetInput,
  resetPasswordInput,
  verifyEmailInput,
} from "./schemas";
import { setUpSecondFactor } from "./set-up-second-factor";
import { undoEmailChange } from "./undo-email-change";
import { verifyEmail } from "./verify-email";

/** Signing in and out are NextAuth's (`wiring/auth.ts`), since their answer is a cookie. */
export const identityRouter = router({
  register: publicProcedure
    .input(registerInput)
    .mutation(({ ctx, input }) => register(ctx, originOf(ctx), input)),
  verifyEmail: publicProcedure.input(verifyEmailInput).mutation(async ({ ctx, input }) => {
    const { email } = await verifyEmail(ctx, originOf(ctx), input);
    return { email };
  }),
  requestReset: publicProcedure
    .input(requestResetInput)
    .mutation(({ ctx, input }) => requestReset(ctx, originOf(ctx), input)),
  requestOwnReset: customerProcedure
    .input(requestOwnResetInput)
    .mutation(({ ctx, input }) => requestOwnReset(ctx, originOf(ctx), ctx.signedIn, input)),
  resetPassword: publicProcedure.input(resetPasswordInput).mutation(async ({ ctx, input }) => {
    const { deviceToken } = await resetPassword(ctx, await browserOf(ctx), input);
    ctx.guest.rememberDevice(deviceToken);
  }),
  changePassword: customerProcedure.input(changePasswordInput).mutation(async ({ ctx, input }) => {
    const { sessionToken } = await changePassword(ctx, await browserOf(ctx), ctx.signedIn, input);
    await ctx.guest.rememberSession(sessionToken, ctx.signedIn);
  }),
  getAccount: customerProcedure.query(({ ctx }) => viewAccount(ctx.signedIn)),
  getProfile: customerProcedure.query(({ ctx }) => getProfile(ctx, ctx.signedIn)),
  changeProfile: customerProcedure
    .input(changeProfileInput)
    .mutation(({ ctx, input }) => changeProfile(ctx, originOf(ctx), ctx.signedIn, input)),
  listAddresses: customerProcedure.query(({ ctx }) => listAddresses(ctx.db, ctx.signedIn.userId)),
  getAddress: customerProcedure
    .input(addressIdInput)
    .query(({ ctx, input }) => getAddress(ctx, ctx.signedIn.userId, input.addressId)),
  addAddress: customerProcedure
    .input(addAddressInput)
    .mutation(({ ctx, input }) => addAddress(ctx, originOf(ctx), ctx.signedIn, input)),
  changeAddress: customerProcedure
    .input(changeAddressInput)
    .mutation(({ ctx, input }) => changeAddress(ctx, originOf(ctx), ctx.signedIn, input)),
  removeAddress: customerProcedure
    .input(addressIdInput)
    .mutation(({ ctx, input }) => removeAddress(ctx, originOf(ctx), ctx.signedIn, input.addressId)),
  chooseDefaultAddress: customerProcedure
    .input(addressIdInput)
    .mutation(({ ctx, input }) => chooseDefaultAddress(ctx, originOf(ctx), ctx.signedIn, input.addressId)),
  listSessions: customerProcedure.query(({ ctx }) => listSessions(ctx, ctx.signedIn)),
  endSession: customerProcedure
    .input(endSessionInput)
    .mutation(({ ctx, input }) => endSession(ctx, originOf(ctx), ctx.signedIn, input.sessionId)),
  endOtherSessions: customerProcedure.mutation(async ({ ctx }) => {
    return { ended: await endOtherSessions(ctx, originOf(ctx), ctx.signedIn) };
  }),
  /** Asking is no sign of life: a page that is left open would keep its session for ever. */
  getSessionEnd: publicProcedure.query(async ({ ctx }) => {
    const viewer = await ctx.viewer({ isSeen: false });
    return viewer && viewSessionEnd(ctx, viewer);
  }),
  /** Being called is what keeps the session. */
  staySignedIn: customerProcedure.mutation(({ ctx }) => viewSessionEnd(ctx, ctx.signedIn)),
  getSecondFactor: customerProcedure.query(({ ctx }) => viewSecondFactor(ctx, ctx.signedIn)),
  setUpSecondFactor: customerProcedure
    .input(passwordInput)
    .mutation(async ({ ctx, input }) => setUpSecondFactor(ctx, await browserOf(ctx), ctx.signedIn, input)),
  enableSecondFactor: customerProcedure.input(codeInput).mutation(async ({ ctx, input }) => {
    const { codes, sessionToken } = await enableSecondFactor(
      ...([ctx, await browserOf(ctx), ctx.signedIn, input] as const),
    );
    await ctx.guest.rememberSession(sessionToken, ctx.signedIn);
    return { codes };
  }),
  disableSecondFactor: customerProcedure
    .input(passwordAndCodeInput)
    .mutation(async ({ ctx, input }) => disableSecondFactor(ctx, await browserOf(ctx), ctx.signedIn, input)),
  replaceRecoveryCodes: customerProcedure
    .input(passwordAndCodeInput)
    .mutation(async ({ ctx, input }) => replaceRecoveryCodes(ctx, await browserOf(ctx), ctx.signedIn, input)),
  listConnections: customerProcedure.query(({ ctx }) => listConnections(ctx, ctx.signedIn)),
  disconnectProvider: customerProcedure
    .input(disconnectProviderInput)
    .mutation(async ({ ctx, input }) => disconnectProvider(ctx, await browserOf(ctx), ctx.signedIn, input)),
  requestEmailChange: customerProcedure
    .input(requestEmailChangeInput)
    .mutation(async ({ ctx, input }) => requestEmailChange(ctx, await browserOf(ctx), ctx.signedIn, input)),
  confirmEmailChange: publicProcedure
    .input(confirmEmailChangeInput)
    .mutation(({ ctx, input }) => confirmEmailChange(ctx, originOf(ctx), input)),
  undoEmailChange: publicProcedure.input(resetPasswordInput).mutation(async ({ ctx, input }) => {
    const { deviceToken } = await undoEmailChange(ctx, await browserOf(ctx), input);
    ctx.guest.rememberDevice(deviceToken);
  }),
});
