-- The kernel: journal in sealed blocks, files and evidence, roll-ups, drafts, imports, frozen figures.
-- Roles are made by the launcher before any migration runs; none of them owns a table.
--   hengjian_app     the server on behalf of one person, under row security
--   hengjian_keeper  seals, verifies, folds and archives; sees every organisation of every tenant
-- Every policy reads the transaction's settings in a subselect, so that PostgreSQL evaluates them once
-- per query. The organisations of the scope become a hashed set: a province of thousands costs per row
-- what one unit costs. Indexes are reached through the organisation that every query names itself
-- (integer equality is leakproof), so estimates are true and a wide list follows the order of its index.

create schema app;
grant usage on schema app to hengjian_app, hengjian_keeper;

-- ── journal ────────────────────────────────────────────────────────────────
-- A change is one transaction: who, when, why. Its number is the stamp (`opened`, `closed`) on row versions.
create sequence app.change_numbers as bigint;
create table app.journal_changes (
  tenant      integer     not null,
  id          bigint      not null default nextval('app.change_numbers'),
  actor       text        not null,
  actor_name  text        not null,
  actor_org   integer     not null,
  at          timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  reason      text,
  request_id  text        not null,
  primary key (tenant, id)
);
create table app.journal_entries (
  tenant      integer not null,
  change      bigint  not null,
  position    integer not null,
  org         integer not null,
  ledger      text    not null,
  row_id      text    not null,
  version     integer not null,
  verb        text    not null check (verb in ('create', 'change', 'move', 'remove', 'reverse', 'erase')),
  definition  text    not null,
  algorithm   text    not null,
  digest      bytea   not null,
  primary key (tenant, change, position),
  foreign key (tenant, change) references app.journal_changes (tenant, id)
);
create index journal_entries_row on app.journal_entries (tenant, ledger, row_id, version);

-- Changes that no block lists yet. The sealer empties it; a killed sealer rolls back and loses nothing.
create table app.journal_pending (
  tenant integer not null,
  change bigint  not null,
  primary key (tenant, change)
);
create table app.journal_blocks (
  tenant    integer     not null,
  number    bigint      not null,
  previous  bytea       not null,
  root      bytea       not null,
  entries   integer     not null,
  sealed_at timestamptz not null,
  algorithm text        not null,
  hash      bytea       not null,
  primary key (tenant, number)
);
create table app.journal_seals (
  tenant   integer not null,
  change   bigint  not null,
  block    bigint  not null,
  primary key (tenant, change),
  foreign key (tenant, block) references app.journal_blocks (tenant, number)
);
create index journal_seals_block on app.journal_seals (tenant, block, change);

-- ── files and evidence ─────────────────────────────────────────────────────
create table app.files (
  tenant      integer     not null,
  digest      text        not null check (digest ~ '^[0-9a-f]{64}$'),
  name        text        not null,
  size        bigint      not null,
  media_type  text        not null,
  uploaded_by text        not null,
  uploaded_at timestamptz not null default now(),
  primary key (tenant, digest)
);
-- Which rows a file proves; a person may open a file when a row of their organisations refers to it.
create table app.evidence (
  tenant integer not null,
  digest text    not null,
  org    integer not null,
  ledger text    not null,
  row_id uuid    not null,
  primary key (tenant, digest, org, ledger, row_id)
);
create index evidence_row on app.evidence (tenant, ledger, row_id);

-- ── roll-ups: writers insert deltas, a worker folds them, readers sum both ─
create table app.roll_ups (
  tenant  integer not null,
  measure text    not null,
  org     integer not null,
  month   text    not null,
  sum     numeric not null,
  rows    bigint  not null,
  primary key (tenant, measure, org, month)
);
create table app.roll_up_deltas (
  tenant  integer not null,
  id      bigint generated always as identity,
  measure text    not null,
  org     integer not null,
  month   text    not null,
  sum     numeric not null,
  rows    bigint  not null,
  primary key (tenant, id)
);

-- ── what a person is doing, no fact yet ────────────────────────────────────
create table app.drafts (
  tenant   integer     not null,
  account  text        not null,
  key      text        not null,
  body     text        not null,
  saved_at timestamptz not null default now(),
  primary key (tenant, account, key)
);
create table app.imports (
  tenant     integer     not null,
  id         uuid        not null,
  org        integer     not null,
  account    text        not null,
  ledger     text        not null,
  source     text        not null,
  digest     text        not null,
  mapping    text        not null,
  created_at timestamptz not null default now(),
  change     bigint,
  receipt    text,
  reversed   bigint,
  primary key (tenant, id)
);
create index imports_ledger on app.imports (tenant, org, ledger, created_at desc);
create table app.remembered_mappings (
  tenant    integer not null,
  org       integer not null,
  ledger    text    not null,
  signature text    not null,
  mapping   text    not null,
  primary key (tenant, org, ledger, signature)
);

-- ── evaluations: what was frozen and what was issued ───────────────────────
create table app.frozen_figures (
  tenant      integer not null,
  org         integer not null,
  evaluation  uuid    not null,
  submission  integer not null,
  key         text    not null,
  title       text    not null,
  printed     text    not null,
  value       text    not null,
  explanation text    not null,
  records     text    not null,
  as_of_block bigint  not null,
  opened      bigint  not null,
  primary key (tenant, evaluation, submission, key)
);
create table app.issued_documents (
  tenant     integer     not null,
  org        integer     not null,
  evaluation uuid        not null,
  submission integer     not null,
  format     text        not null check (format in ('docx', 'xlsx', 'pdf')),
  digest     text        not null,
  size       bigint      not null,
  issued_at  timestamptz not null default now(),
  opened     bigint      not null,
  primary key (tenant, evaluation, submission, format)
);

-- ── settings of the installation ───────────────────────────────────────────
create table app.settings (
  tenant integer not null,
  key    text    not null,
  value  text    not null,
  primary key (tenant, key)
);

-- ── rights ─────────────────────────────────────────────────────────────────
grant usage on sequence app.change_numbers to hengjian_app, hengjian_keeper;
grant select, insert on app.journal_changes, app.journal_entries, app.journal_pending to hengjian_app;
grant select on app.journal_blocks, app.journal_seals to hengjian_app;
grant select, insert on app.files to hengjian_app;
grant select, insert, delete on app.evidence to hengjian_app;
grant select on app.roll_ups to hengjian_app;
grant select, insert on app.roll_up_deltas to hengjian_app;
grant select, insert, update, delete on app.drafts to hengjian_app;
grant select, insert, update on app.imports, app.remembered_mappings to hengjian_app;
grant select, insert on app.frozen_figures, app.issued_documents to hengjian_app;
grant select on app.settings to hengjian_app;

grant select, insert on all tables in schema app to hengjian_keeper;
grant delete on app.journal_pending, app.roll_up_deltas to hengjian_keeper;
grant update on app.roll_ups, app.settings to hengjian_keeper;

do $$
declare name text;
begin
  foreach name in array array[
    'journal_changes', 'journal_entries', 'journal_pending', 'journal_blocks', 'journal_seals', 'files',
    'evidence', 'roll_ups', 'roll_up_deltas', 'drafts', 'imports', 'remembered_mappings',
    'frozen_figures', 'issued_documents', 'settings']
  loop
    execute format('alter table app.%I enable row level security, force row level security', name);
    execute format('create policy keeper on app.%I to hengjian_keeper using (true) with check (true)', name);
  end loop;
  -- The whole tenant: blocks and their lists hold only numbers and hashes.
  foreach name in array array['journal_blocks', 'journal_seals', 'journal_pending', 'files', 'settings']
  loop
    execute format($policy$create policy office on app.%I to hengjian_app
      using (tenant = (select current_setting('app.tenant'))::integer)
      with check (tenant = (select current_setting('app.tenant'))::integer)$policy$, name);
  end loop;
  -- The organisations of the person.
  foreach name in array array[
    'journal_entries', 'evidence', 'roll_ups', 'roll_up_deltas', 'imports', 'remembered_mappings',
    'frozen_figures', 'issued_documents']
  loop
    execute format($policy$create policy office on app.%I to hengjian_app
      using (tenant = (select current_setting('app.tenant'))::integer
        and org in (select unnest(current_setting('app.scope')::integer[])))
      with check (tenant = (select current_setting('app.tenant'))::integer
        and org in (select unnest(current_setting('app.scope')::integer[])))$policy$, name);
  end loop;
end $$;

create policy office on app.journal_changes to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer)
  with check (tenant = (select current_setting('app.tenant'))::integer
    and actor = (select current_setting('app.account')));
create policy own on app.drafts to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer and account = (select current_setting('app.account')))
  with check (tenant = (select current_setting('app.tenant'))::integer and account = (select current_setting('app.account')));

-- ── uniqueness across units ────────────────────────────────────────────────
-- The one look outside row security: it answers whether an entry with these values exists anywhere in
-- the tenant and which organisation to ask, never the row. Every answer is recorded for the auditor.
create table app.same_entry_answers (
  tenant   integer     not null,
  id       bigint      generated always as identity,
  account  text        not null,
  ledger   text        not null,
  found_in integer     not null,
  at       timestamptz not null default now(),
  primary key (tenant, id)
);
alter table app.same_entry_answers enable row level security, force row level security;
create policy keeper on app.same_entry_answers to hengjian_keeper using (true) with check (true);
create policy answering on app.same_entry_answers to current_user using (true) with check (true);
grant select, insert on app.same_entry_answers to hengjian_keeper;

create function app.same_entry(ledger_name text, ledger_table text, columns text[], entry_values text[], except_id uuid)
returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  tenant_now integer := current_setting('app.tenant')::integer;
  condition text;
  owner_org integer;
begin
  select string_agg(format('%I::text = %L', c.name, c.value), ' and ')
    into condition
    from unnest(columns, entry_values) as c(name, value);
  execute format('select org from app.%I where tenant = %L and id is distinct from %L::uuid and %s limit 1',
    ledger_table, tenant_now, except_id, condition)
    into owner_org;
  if owner_org is not null then
    insert into app.same_entry_answers (tenant, account, ledger, found_in)
      values (tenant_now, current_setting('app.account'), ledger_name, owner_org);
  end if;
  return owner_org;
end $$;
revoke all on function app.same_entry(text, text, text[], text[], uuid) from public;
grant execute on function app.same_entry(text, text, text[], text[], uuid) to hengjian_app;

-- An archive that is read into an empty store goes on counting where it stopped.
grant update on all sequences in schema app to hengjian_keeper;
