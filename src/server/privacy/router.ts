import { customerProcedure, router } from "@/server/trpc/init";
import { deleteAccount } from "./delete-account";
import { exportData } from "./export-data";
import { browserOf, originOf } from "./origin";
import { viewDeletion } from "./queries";
import { deleteAccountInput } from "./schemas";

export const privacyRouter = router({
  exportData: customerProcedure.query(({ ctx }) => exportData(ctx, originOf(ctx), ctx.signedIn)),
  getDeletion: customerProcedure.query(({ ctx }) => viewDeletion(ctx, ctx.signedIn)),
  deleteAccount: customerProcedure
    .input(deleteAccountInput)
    .mutation(async ({ ctx, input }) => deleteAccount(ctx, await browserOf(ctx), ctx.signedIn, input)),
});
