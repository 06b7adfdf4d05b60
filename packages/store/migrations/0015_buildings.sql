-- 楼堂馆所
create table app.buildings (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  year integer not null,
  name text not null,
  approved_area numeric(24,6) not null,
  built_area numeric(24,6) not null,
  approved_investment numeric(20,2) not null,
  actual_investment numeric(20,2) not null,
  document_no text not null,
  evidence text[] not null,
  primary key (tenant, id),
  constraint buildings_year_check check (year between 1990 and 2100),
  constraint buildings_name_check check (char_length(name) <= 160),
  constraint buildings_document_no_check check (char_length(document_no) <= 120)
);
create unique index buildings_key on app.buildings (tenant, org, year, name, occurrence) nulls not distinct;
create index buildings_list on app.buildings (tenant, org, year desc, id desc);
create index buildings_wide_list on app.buildings (tenant, year desc, id desc);
create index buildings_opened on app.buildings (tenant, opened);
alter table app.buildings enable row level security, force row level security;
create policy office on app.buildings to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.buildings to hengjian_keeper using (true) with check (true);
create policy asking on app.buildings for select to current_user using (true);
grant select, insert on app.buildings to hengjian_keeper;
grant select, insert, update, delete on app.buildings to hengjian_app;
comment on column app.buildings.year is 'field year';
comment on column app.buildings.name is 'field name';
comment on column app.buildings.approved_area is 'field approvedArea';
comment on column app.buildings.built_area is 'field builtArea';
comment on column app.buildings.approved_investment is 'field approvedInvestment';
comment on column app.buildings.actual_investment is 'field actualInvestment';
comment on column app.buildings.document_no is 'field documentNo';
comment on column app.buildings.evidence is 'field evidence';

create table app.buildings_history (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  year integer not null,
  name text not null,
  approved_area numeric(24,6) not null,
  built_area numeric(24,6) not null,
  approved_investment numeric(20,2) not null,
  actual_investment numeric(20,2) not null,
  document_no text not null,
  evidence text[] not null,
  closed bigint not null,
  primary key (tenant, id, version)
);
create index buildings_history_closed on app.buildings_history (tenant, closed);
alter table app.buildings_history enable row level security, force row level security;
create policy office on app.buildings_history to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.buildings_history to hengjian_keeper using (true) with check (true);
create policy asking on app.buildings_history for select to current_user using (true);
grant select, insert on app.buildings_history to hengjian_keeper;
grant select, insert on app.buildings_history to hengjian_app;

create table app.buildings_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
create index buildings_grams_row on app.buildings_grams (tenant, id);
alter table app.buildings_grams enable row level security, force row level security;
create policy office on app.buildings_grams to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.buildings_grams to hengjian_keeper using (true) with check (true);
create policy asking on app.buildings_grams for select to current_user using (true);
grant select, insert on app.buildings_grams to hengjian_keeper;
grant select, insert, delete on app.buildings_grams to hengjian_app;
