// What the README's figures come from. Each sub-command prints one table.
return 0;
