-- 组织机构
create table app.organisations (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  number integer not null,
  parent integer,
  name text not null,
  level text not null,
  supervising_dept text,
  demo boolean not null,
  primary key (tenant, id),
  constraint organisations_number_check check (number >= 1),
  constraint organisations_parent_check check (parent >= 1),
  constraint organisations_name_check check (char_length(name) <= 120),
  constraint organisations_level_check check (level in ('省', '市', '县', '单位')),
  constraint organisations_supervising_dept_check check (char_length(supervising_dept) <= 200)
);
create unique index organisations_key on app.organisations (tenant, org, number, occurrence) nulls not distinct;
create index organisations_list on app.organisations (tenant, org, opened desc, id desc);
create index organisations_wide_list on app.organisations (tenant, opened desc, id desc);
create index organisations_opened on app.organisations (tenant, opened);
alter table app.organisations enable row level security, force row level security;
create policy office on app.organisations to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.organisations to hengjian_keeper using (true) with check (true);
create policy asking on app.organisations for select to current_user using (true);
grant select, insert on app.organisations to hengjian_keeper;
grant select, insert, update, delete on app.organisations to hengjian_app;
comment on column app.organisations.number is 'field number';
comment on column app.organisations.parent is 'field parent';
comment on column app.organisations.name is 'field name';
comment on column app.organisations.level is 'field level';
comment on column app.organisations.supervising_dept is 'field supervisingDept';
comment on column app.organisations.demo is 'field demo';

create table app.organisations_history (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  number integer not null,
  parent integer,
  name text not null,
  level text not null,
  supervising_dept text,
  demo boolean not null,
  closed bigint not null,
  primary key (tenant, id, version)
);
create index organisations_history_closed on app.organisations_history (tenant, closed);
alter table app.organisations_history enable row level security, force row level security;
create policy office on app.organisations_history to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.organisations_history to hengjian_keeper using (true) with check (true);
create policy asking on app.organisations_history for select to current_user using (true);
grant select, insert on app.organisations_history to hengjian_keeper;
grant select, insert on app.organisations_history to hengjian_app;

create table app.organisations_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
create index organisations_grams_row on app.organisations_grams (tenant, id);
alter table app.organisations_grams enable row level security, force row level security;
create policy office on app.organisations_grams to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.organisations_grams to hengjian_keeper using (true) with check (true);
create policy asking on app.organisations_grams for select to current_user using (true);
grant select, insert on app.organisations_grams to hengjian_keeper;
grant select, insert, delete on app.organisations_grams to hengjian_app;
