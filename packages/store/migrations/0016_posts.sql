-- 人员编制
create table app.posts (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  year integer not null,
  kind text not null,
  category text not null,
  people integer not null,
  document_no text not null,
  evidence text[] not null,
  primary key (tenant, id),
  constraint posts_year_check check (year between 1990 and 2100),
  constraint posts_kind_check check (kind in ('核定编制', '在编在职', '编外聘用', '离退休')),
  constraint posts_category_check check (category in ('行政', '参公', '全额事业', '差额事业', '工勤', '其他')),
  constraint posts_people_check check (people >= 0),
  constraint posts_document_no_check check (char_length(document_no) <= 120)
);
create unique index posts_key on app.posts (tenant, org, year, kind, category, occurrence) nulls not distinct;
create index posts_list on app.posts (tenant, org, year desc, id desc);
create index posts_wide_list on app.posts (tenant, year desc, id desc);
create index posts_opened on app.posts (tenant, opened);
alter table app.posts enable row level security, force row level security;
create policy office on app.posts to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.posts to hengjian_keeper using (true) with check (true);
create policy asking on app.posts for select to current_user using (true);
grant select, insert on app.posts to hengjian_keeper;
grant select, insert, update, delete on app.posts to hengjian_app;
comment on column app.posts.year is 'field year';
comment on column app.posts.kind is 'field kind';
comment on column app.posts.category is 'field category';
comment on column app.posts.people is 'field people';
comment on column app.posts.document_no is 'field documentNo';
comment on column app.posts.evidence is 'field evidence';

create table app.posts_history (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  year integer not null,
  kind text not null,
  category text not null,
  people integer not null,
  document_no text not null,
  evidence text[] not null,
  closed bigint not null,
  primary key (tenant, id, version)
);
create index posts_history_closed on app.posts_history (tenant, closed);
alter table app.posts_history enable row level security, force row level security;
create policy office on app.posts_history to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.posts_history to hengjian_keeper using (true) with check (true);
create policy asking on app.posts_history for select to current_user using (true);
grant select, insert on app.posts_history to hengjian_keeper;
grant select, insert on app.posts_history to hengjian_app;

create table app.posts_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
create index posts_grams_row on app.posts_grams (tenant, id);
alter table app.posts_grams enable row level security, force row level security;
create policy office on app.posts_grams to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.posts_grams to hengjian_keeper using (true) with check (true);
create policy asking on app.posts_grams for select to current_user using (true);
grant select, insert on app.posts_grams to hengjian_keeper;
grant select, insert, delete on app.posts_grams to hengjian_app;
