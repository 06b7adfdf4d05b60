-- Accounts and sessions. The tables of the login library (camelCase columns are its own) and what we
-- know of a person beside them. Role hengjian_auth uses them and owns none; it sets its search path with
-- the connection, so that nothing is lost when the roles are made anew on another server.
create schema auth;
grant usage on schema auth to hengjian_auth;

create table auth."user" (
  id                text        primary key,
  name              text        not null,
  email             text        not null unique,
  "emailVerified"   boolean     not null default false,
  image             text,
  "createdAt"       timestamptz not null default now(),
  "updatedAt"       timestamptz not null default now(),
  username          text        not null unique,
  "displayUsername" text,
  section           text        not null default '',
  organisation      integer     not null,
  -- What an account is for. The three administrators exclude each other and every business role:
  -- a role has to be of its account's kind.
  kind              text        not null default 'business' check (kind in ('business', 'system', 'security', 'audit')),
  locked            boolean     not null default false,
  must_change       boolean     not null default false,
  last_login        timestamptz,
  unique (id, kind)
);
create table auth.account_roles (
  user_id text not null,
  kind    text not null,
  role    text not null,
  primary key (user_id, role),
  foreign key (user_id, kind) references auth."user" (id, kind) on delete cascade,
  check (case kind
    when 'system' then role = 'systemAdministrator'
    when 'security' then role = 'securityAdministrator'
    when 'audit' then role = 'auditAdministrator'
    else role not in ('systemAdministrator', 'securityAdministrator', 'auditAdministrator') end)
);
create table auth.session (
  id          text        primary key,
  "expiresAt" timestamptz not null,
  token       text        not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "ipAddress" text,
  "userAgent" text,
  "userId"    text        not null references auth."user" (id) on delete cascade
);
create index session_of_user on auth.session ("userId");
create table auth.account (
  id                      text        primary key,
  "accountId"             text        not null,
  "providerId"            text        not null,
  "userId"                text        not null references auth."user" (id) on delete cascade,
  "accessToken"           text,
  "refreshToken"          text,
  "idToken"               text,
  "accessTokenExpiresAt"  timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope                   text,
  password                text,
  "createdAt"             timestamptz not null default now(),
  "updatedAt"             timestamptz not null default now()
);
create index account_of_user on auth.account ("userId");
create table auth.verification (
  id          text        primary key,
  identifier  text        not null,
  value       text        not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz default now(),
  "updatedAt" timestamptz default now()
);

-- Every attempt to log in, under whatever name: it is counted before the password is looked at, and kept
-- as the record of logins. Nothing deletes it.
create table auth.login_attempts (
  id      bigint generated always as identity primary key,
  name    text        not null,
  address text        not null,
  at      timestamptz not null,
  outcome text        not null default 'failed' check (outcome in ('failed', 'succeeded', 'unlocked'))
);
create index login_attempts_name on auth.login_attempts (name, id desc);
create index login_attempts_address on auth.login_attempts (address, id desc);

-- What the journal's digests of accounts were made of; passwords are never part of it.
create table auth.account_versions (
  user_id text    not null references auth."user" (id),
  version integer not null,
  change  bigint  not null,
  content text    not null,
  salt    bytea   not null,
  primary key (user_id, version)
);

grant select, insert, update on auth."user", auth.account to hengjian_auth;
grant select, insert, update, delete on auth.session, auth.verification to hengjian_auth;
grant select, insert, delete on auth.account_roles to hengjian_auth;
grant select, insert on auth.login_attempts, auth.account_versions to hengjian_auth;
grant update (outcome) on auth.login_attempts to hengjian_auth;

-- A change of an account and its journal entry are one transaction: the role may add entries about
-- accounts, and read nothing of the journal but the number of the change it opened.
grant usage on schema app to hengjian_auth;
grant usage on sequence app.change_numbers to hengjian_auth;
grant insert, select (tenant, id) on app.journal_changes to hengjian_auth;
grant insert on app.journal_entries, app.journal_pending to hengjian_auth;
create policy accounts on app.journal_changes to hengjian_auth using (true) with check (true);
create policy accounts on app.journal_entries for insert to hengjian_auth with check (ledger = 'accounts');
create policy accounts on app.journal_pending for insert to hengjian_auth with check (true);

-- Who has brought which file: a person may open what he or she uploaded, also where the same bytes were
-- there before, and under the own name for it.
create table app.file_uploads (
  tenant  integer not null,
  digest  text    not null,
  account text    not null,
  name    text    not null,
  primary key (tenant, digest, account),
  foreign key (tenant, digest) references app.files (tenant, digest)
);
alter table app.file_uploads enable row level security, force row level security;
create policy keeper on app.file_uploads to hengjian_keeper using (true) with check (true);
create policy own on app.file_uploads to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer and account = (select current_setting('app.account')))
  with check (tenant = (select current_setting('app.tenant'))::integer and account = (select current_setting('app.account')));
grant select, insert on app.file_uploads to hengjian_app, hengjian_keeper;
