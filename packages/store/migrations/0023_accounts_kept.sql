-- Written by hand. The keeper proves the accounts like any ledger and carries them in the archive: it may
-- read what an account is and what was recorded of it, and write both into an empty installation. Passwords,
-- sessions and attempts to log in stay out of its reach.
grant usage on schema auth to hengjian_keeper;
grant select, insert on auth."user", auth.account_roles, auth.account_versions to hengjian_keeper;
