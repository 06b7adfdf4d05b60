-- 满意度调查结果
create table app.satisfaction_results (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  year integer not null,
  project uuid,
  surveyed_on date not null,
  object text not null,
  title text not null,
  sent integer not null,
  valid integer not null,
  satisfied integer not null,
  method text not null,
  evidence text[] not null,
  primary key (tenant, id),
  constraint satisfaction_results_year_check check (year between 1990 and 2100),
  constraint satisfaction_results_object_check check (object in ('服务对象', '社会公众', '内部员工')),
  constraint satisfaction_results_title_check check (char_length(title) <= 120),
  constraint satisfaction_results_sent_check check (sent >= 1),
  constraint satisfaction_results_valid_check check (valid >= 0),
  constraint satisfaction_results_satisfied_check check (satisfied >= 0),
  constraint satisfaction_results_method_check check (method in ('问卷', '访谈', '网上')),
  foreign key (tenant, project) references app.budget_projects (tenant, id)
);
create unique index satisfaction_results_key on app.satisfaction_results (tenant, org, year, object, surveyed_on, title, occurrence) nulls not distinct;
create index satisfaction_results_list on app.satisfaction_results (tenant, org, year desc, id desc);
create index satisfaction_results_wide_list on app.satisfaction_results (tenant, year desc, id desc);
create index satisfaction_results_opened on app.satisfaction_results (tenant, opened);
alter table app.satisfaction_results enable row level security, force row level security;
create policy office on app.satisfaction_results to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.satisfaction_results to hengjian_keeper using (true) with check (true);
create policy asking on app.satisfaction_results for select to current_user using (true);
grant select, insert on app.satisfaction_results to hengjian_keeper;
grant select, insert, update, delete on app.satisfaction_results to hengjian_app;
comment on column app.satisfaction_results.year is 'field year';
comment on column app.satisfaction_results.project is 'field project';
comment on column app.satisfaction_results.surveyed_on is 'field surveyedOn';
comment on column app.satisfaction_results.object is 'field object';
comment on column app.satisfaction_results.title is 'field title';
comment on column app.satisfaction_results.sent is 'field sent';
comment on column app.satisfaction_results.valid is 'field valid';
comment on column app.satisfaction_results.satisfied is 'field satisfied';
comment on column app.satisfaction_results.method is 'field method';
comment on column app.satisfaction_results.evidence is 'field evidence';

create table app.satisfaction_results_history (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  year integer not null,
  project uuid,
  surveyed_on date not null,
  object text not null,
  title text not null,
  sent integer not null,
  valid integer not null,
  satisfied integer not null,
  method text not null,
  evidence text[] not null,
  closed bigint not null,
  primary key (tenant, id, version)
);
create index satisfaction_results_history_closed on app.satisfaction_results_history (tenant, closed);
alter table app.satisfaction_results_history enable row level security, force row level security;
create policy office on app.satisfaction_results_history to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.satisfaction_results_history to hengjian_keeper using (true) with check (true);
create policy asking on app.satisfaction_results_history for select to current_user using (true);
grant select, insert on app.satisfaction_results_history to hengjian_keeper;
grant select, insert on app.satisfaction_results_history to hengjian_app;

create table app.satisfaction_results_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
create index satisfaction_results_grams_row on app.satisfaction_results_grams (tenant, id);
alter table app.satisfaction_results_grams enable row level security, force row level security;
create policy office on app.satisfaction_results_grams to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.satisfaction_results_grams to hengjian_keeper using (true) with check (true);
create policy asking on app.satisfaction_results_grams for select to current_user using (true);
grant select, insert on app.satisfaction_results_grams to hengjian_keeper;
grant select, insert, delete on app.satisfaction_results_grams to hengjian_app;
