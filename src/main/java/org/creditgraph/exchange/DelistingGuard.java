package org.creditgraph.exchange;

import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a file that replaces a list as a whole and seems to be incomplete, so that nobody is
 * delisted by a download that broke off (exchange-format.md, Rules).
 *
 * @param acceptRemovals how many listings may end, whatever the file looks like; null where nobody
 *     said so
 */
record DelistingGuard(@Nullable Integer acceptRemovals) {
  private static final int REMOVALS_FREE = 10;
  private static final int PERCENT_FREE = 5;

  /**
   * @param file its name
   * @param ended whether its end mark is there
   * @param ending how many listings of its source it would end
   * @throws Refusal LIST_INCOMPLETE without the mark, unless so many removals are accepted
   */
  void checkEnd(String file, boolean ended, int ending) {
    if (!ended && !isAccepted(ending)) {
      throw new Refusal(
          "LIST_INCOMPLETE",
          ("%s lacks the mark (0x1A) at its end, so it may be cut off, and %d listings would end."
                  + " Get it again; if it is whole, import it with --accept-removals %d (by HTTP"
                  + " acceptRemovals). / %s 末尾缺少结束标记（0x1A），可能不完整，将有 %d 条名单终止。请重新下载；"
                  + "确认完整的，以 --accept-removals %d 导入。")
              .formatted(file, ending, ending, file, ending, ending));
    }
  }

  /**
   * @param inForce how many listings of its source are in force
   * @param ending how many of them it would end; those of rejected rows do not
   * @throws Refusal TOO_MANY_REMOVALS for more than 5 % and more than 10, unless accepted
   */
  void checkRemovals(String file, int inForce, int ending) {
    boolean many = ending > REMOVALS_FREE && 100L * ending > (long) PERCENT_FREE * inForce;
    boolean beyond = acceptRemovals != null && ending > acceptRemovals;
    if (beyond || (many && !isAccepted(ending))) {
      throw new Refusal(
          "TOO_MANY_REMOVALS",
          ("%s would end %d of %d listings in force, so it may be incomplete. Look at it again; if"
               + " it is right, import it with --accept-removals %d (by HTTP acceptRemovals). / %s"
               + " 将使 %d 条（共 %d 条）生效名单终止，可能不完整。请核对；确认无误的，以 --accept-removals %d 导入。")
              .formatted(file, ending, inForce, ending, file, ending, inForce, ending));
    }
  }

  private boolean isAccepted(int ending) {
    return acceptRemovals != null && ending <= acceptRemovals;
  }
}
