-- 预算项目
create table app.budget_projects (
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
  code text,
  category text not null,
  supervising_dept text not null,
  purpose text,
  primary key (tenant, id),
  constraint budget_projects_year_check check (year between 1990 and 2100),
  constraint budget_projects_name_check check (char_length(name) <= 120),
  constraint budget_projects_code_check check (char_length(code) <= 60),
  constraint budget_projects_category_check check (category in ('业务工作经费', '运行维护经费', '本级专项资金')),
  constraint budget_projects_supervising_dept_check check (char_length(supervising_dept) <= 120),
  constraint budget_projects_purpose_check check (char_length(purpose) <= 1000)
);
create unique index budget_projects_key on app.budget_projects (tenant, org, year, name, occurrence) nulls not distinct;
create index budget_projects_list on app.budget_projects (tenant, org, year desc, id desc);
create index budget_projects_wide_list on app.budget_projects (tenant, year desc, id desc);
create index budget_projects_opened on app.budget_projects (tenant, opened);
alter table app.budget_projects enable row level security, force row level security;
create policy office on app.budget_projects to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.budget_projects to hengjian_keeper using (true) with check (true);
create policy asking on app.budget_projects for select to current_user using (true);
grant select, insert on app.budget_projects to hengjian_keeper;
grant select, insert, update, delete on app.budget_projects to hengjian_app;
comment on column app.budget_projects.year is 'field year';
comment on column app.budget_projects.name is 'field name';
comment on column app.budget_projects.code is 'field code';
comment on column app.budget_projects.category is 'field category';
comment on column app.budget_projects.supervising_dept is 'field supervisingDept';
comment on column app.budget_projects.purpose is 'field purpose';

create table app.budget_projects_history (
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
  code text,
  category text not null,
  supervising_dept text not null,
  purpose text,
  closed bigint not null,
  primary key (tenant, id, version)
);
create index budget_projects_history_closed on app.budget_projects_history (tenant, closed);
alter table app.budget_projects_history enable row level security, force row level security;
create policy office on app.budget_projects_history to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.budget_projects_history to hengjian_keeper using (true) with check (true);
create policy asking on app.budget_projects_history for select to current_user using (true);
grant select, insert on app.budget_projects_history to hengjian_keeper;
grant select, insert on app.budget_projects_history to hengjian_app;

create table app.budget_projects_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
create index budget_projects_grams_row on app.budget_projects_grams (tenant, id);
alter table app.budget_projects_grams enable row level security, force row level security;
create policy office on app.budget_projects_grams to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.budget_projects_grams to hengjian_keeper using (true) with check (true);
create policy asking on app.budget_projects_grams for select to current_user using (true);
grant select, insert on app.budget_projects_grams to hengjian_keeper;
grant select, insert, delete on app.budget_projects_grams to hengjian_app;
