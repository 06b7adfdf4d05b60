-- 绩效指标
create table app.performance_indicators (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  year integer not null,
  subject uuid not null,
  position integer not null,
  class text not null,
  second_class text not null,
  name text not null,
  operator text not null,
  target text not null,
  target_number numeric(24,6),
  unit text,
  weight numeric(24,6) not null,
  metric text,
  metric_arguments text,
  actual_text text,
  claimed_score numeric(24,6),
  deviation_note text,
  primary key (tenant, id),
  constraint performance_indicators_year_check check (year between 1990 and 2100),
  constraint performance_indicators_position_check check (position >= 1),
  constraint performance_indicators_class_check check (class in ('成本指标', '产出指标', '效益指标', '满意度指标')),
  constraint performance_indicators_second_class_check check (second_class in ('经济成本指标', '社会成本指标', '生态环境成本指标', '数量指标', '质量指标', '时效指标', '经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标', '服务对象满意度指标')),
  constraint performance_indicators_name_check check (char_length(name) <= 120),
  constraint performance_indicators_operator_check check (operator in ('≥', '≤', '=', '>', '<', '定性', '期限')),
  constraint performance_indicators_target_check check (char_length(target) <= 200),
  constraint performance_indicators_unit_check check (char_length(unit) <= 20),
  constraint performance_indicators_metric_check check (char_length(metric) <= 60),
  constraint performance_indicators_metric_arguments_check check (char_length(metric_arguments) <= 200),
  constraint performance_indicators_actual_text_check check (char_length(actual_text) <= 500),
  constraint performance_indicators_deviation_note_check check (char_length(deviation_note) <= 1000),
  foreign key (tenant, subject) references app.budget_projects (tenant, id)
);
create unique index performance_indicators_key on app.performance_indicators (tenant, org, year, subject, class, second_class, name, occurrence) nulls not distinct;
create index performance_indicators_list on app.performance_indicators (tenant, org, year desc, id desc);
create index performance_indicators_wide_list on app.performance_indicators (tenant, year desc, id desc);
create index performance_indicators_opened on app.performance_indicators (tenant, opened);
alter table app.performance_indicators enable row level security, force row level security;
create policy office on app.performance_indicators to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.performance_indicators to hengjian_keeper using (true) with check (true);
create policy asking on app.performance_indicators for select to current_user using (true);
grant select, insert on app.performance_indicators to hengjian_keeper;
grant select, insert, update, delete on app.performance_indicators to hengjian_app;
comment on column app.performance_indicators.year is 'field year';
comment on column app.performance_indicators.subject is 'field subject';
comment on column app.performance_indicators.position is 'field position';
comment on column app.performance_indicators.class is 'field class';
comment on column app.performance_indicators.second_class is 'field secondClass';
comment on column app.performance_indicators.name is 'field name';
comment on column app.performance_indicators.operator is 'field operator';
comment on column app.performance_indicators.target is 'field target';
comment on column app.performance_indicators.target_number is 'field targetNumber';
comment on column app.performance_indicators.unit is 'field unit';
comment on column app.performance_indicators.weight is 'field weight';
comment on column app.performance_indicators.metric is 'field metric';
comment on column app.performance_indicators.metric_arguments is 'field metricArguments';
comment on column app.performance_indicators.actual_text is 'field actualText';
comment on column app.performance_indicators.claimed_score is 'field claimedScore';
comment on column app.performance_indicators.deviation_note is 'field deviationNote';

create table app.performance_indicators_history (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  year integer not null,
  subject uuid not null,
  position integer not null,
  class text not null,
  second_class text not null,
  name text not null,
  operator text not null,
  target text not null,
  target_number numeric(24,6),
  unit text,
  weight numeric(24,6) not null,
  metric text,
  metric_arguments text,
  actual_text text,
  claimed_score numeric(24,6),
  deviation_note text,
  closed bigint not null,
  primary key (tenant, id, version)
);
create index performance_indicators_history_closed on app.performance_indicators_history (tenant, closed);
alter table app.performance_indicators_history enable row level security, force row level security;
create policy office on app.performance_indicators_history to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.performance_indicators_history to hengjian_keeper using (true) with check (true);
create policy asking on app.performance_indicators_history for select to current_user using (true);
grant select, insert on app.performance_indicators_history to hengjian_keeper;
grant select, insert on app.performance_indicators_history to hengjian_app;

create table app.performance_indicators_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
create index performance_indicators_grams_row on app.performance_indicators_grams (tenant, id);
alter table app.performance_indicators_grams enable row level security, force row level security;
create policy office on app.performance_indicators_grams to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.performance_indicators_grams to hengjian_keeper using (true) with check (true);
create policy asking on app.performance_indicators_grams for select to current_user using (true);
grant select, insert on app.performance_indicators_grams to hengjian_keeper;
grant select, insert, delete on app.performance_indicators_grams to hengjian_app;
