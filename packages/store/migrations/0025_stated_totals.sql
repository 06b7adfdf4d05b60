alter table app.stated_totals add column place text;
comment on column app.stated_totals.place is 'field place';
alter table app.stated_totals_history add column place text;
alter table app.stated_totals add constraint stated_totals_place_check check (char_length(place) <= 200);
