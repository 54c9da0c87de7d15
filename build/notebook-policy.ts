interface TrustedTypesHost {
  trustedTypes?: {createPolicy(name: string, rules: {createHTML(text: string): string}): unknown};
}

/*
 * Notebook cells and inputs are written with hypertext literals, which parse markup. Markup is let through, since the
 * Content Security Policy keeps it from running anything; scripts and worker addresses from text stay refused.
 */
(globalThis as TrustedTypesHost).trustedTypes?.createPolicy("default", {createHTML: text => text});
