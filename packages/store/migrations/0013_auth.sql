-- Accounts and sessions. The tables of the login library (camelCase columns are its own) and what we
-- know of a person beside them. Role hengjian_auth uses them and owns none.
create schema auth;
grant usage on schema auth to hengjian_auth;
alter role hengjian_auth set search_path = auth;

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
  failures          integer     not null default 0,
  locked_until      timestamptz,
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
create index session_user on auth.session ("userId");
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
create index account_user on auth.account ("userId");
create table auth.verification (
  id          text        primary key,
  identifier  text        not null,
  value       text        not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz default now(),
  "updatedAt" timestamptz default now()
);
grant select, insert, update, delete on all tables in schema auth to hengjian_auth;
