# A place without a posting: computed from those of others, and said so.
haggle bands --role as --level L5 --location 'Sunnyvale, CA' --as-of 2026-11-25
