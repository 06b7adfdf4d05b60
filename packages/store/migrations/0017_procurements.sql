-- 政府采购
create table app.procurements (
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
  category text not null,
  method text not null,
  budget numeric(20,2) not null,
  amount numeric(20,2) not null,
  contracted_on date,
  document_no text not null,
  evidence text[] not null,
  primary key (tenant, id),
  constraint procurements_year_check check (year between 1990 and 2100),
  constraint procurements_name_check check (char_length(name) <= 160),
  constraint procurements_category_check check (category in ('货物', '工程', '服务')),
  constraint procurements_method_check check (method in ('集中采购', '分散采购', '电子卖场')),
  constraint procurements_document_no_check check (char_length(document_no) <= 120)
);
create unique index procurements_key on app.procurements (tenant, org, year, name, document_no, occurrence) nulls not distinct;
create index procurements_list on app.procurements (tenant, org, year desc, id desc);
create index procurements_wide_list on app.procurements (tenant, year desc, id desc);
create index procurements_opened on app.procurements (tenant, opened);
alter table app.procurements enable row level security, force row level security;
create policy office on app.procurements to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.procurements to hengjian_keeper using (true) with check (true);
create policy asking on app.procurements for select to current_user using (true);
grant select, insert on app.procurements to hengjian_keeper;
grant select, insert, update, delete on app.procurements to hengjian_app;
comment on column app.procurements.year is 'field year';
comment on column app.procurements.name is 'field name';
comment on column app.procurements.category is 'field category';
comment on column app.procurements.method is 'field method';
comment on column app.procurements.budget is 'field budget';
comment on column app.procurements.amount is 'field amount';
comment on column app.procurements.contracted_on is 'field contractedOn';
comment on column app.procurements.document_no is 'field documentNo';
comment on column app.procurements.evidence is 'field evidence';

create table app.procurements_history (
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
  category text not null,
  method text not null,
  budget numeric(20,2) not null,
  amount numeric(20,2) not null,
  contracted_on date,
  document_no text not null,
  evidence text[] not null,
  closed bigint not null,
  primary key (tenant, id, version)
);
create index procurements_history_closed on app.procurements_history (tenant, closed);
alter table app.procurements_history enable row level security, force row level security;
create policy office on app.procurements_history to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.procurements_history to hengjian_keeper using (true) with check (true);
create policy asking on app.procurements_history for select to current_user using (true);
grant select, insert on app.procurements_history to hengjian_keeper;
grant select, insert on app.procurements_history to hengjian_app;

create table app.procurements_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
create index procurements_grams_row on app.procurements_grams (tenant, id);
alter table app.procurements_grams enable row level security, force row level security;
create policy office on app.procurements_grams to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.procurements_grams to hengjian_keeper using (true) with check (true);
create policy asking on app.procurements_grams for select to current_user using (true);
grant select, insert on app.procurements_grams to hengjian_keeper;
grant select, insert, delete on app.procurements_grams to hengjian_app;
