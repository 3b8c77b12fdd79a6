-- What units gave back, for the officers of its plan: asked for around every page, and there is little of it.
create index plan_work_items_refused on plan_work_items (plan_id) where state = 'refused';
