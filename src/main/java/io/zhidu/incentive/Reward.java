package io.zhidu.incentive;

import io.zhidu.platform.Money;

/** What the ranks of a quarter earn (2-5.1), in yuan, from one rank to another, both included. */
public record Reward(int fromRank, int toRank, Money amount) {}
