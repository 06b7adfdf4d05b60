alter table app.budgets add column economic_class text;
comment on column app.budgets.economic_class is 'field economicClass';
alter table app.budgets_history add column economic_class text;
