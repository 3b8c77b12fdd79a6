/** Who may do what in this room. The work itself is asked about by the policy of `plans`. */
export {}
