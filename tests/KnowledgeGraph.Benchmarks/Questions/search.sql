select (select json_group_array(json(case h.kind
    when 'Actor' then (select json_array(h.score,0,json_array(name,native_name,(select group_concat(value,char(10)) from json_each(aliases)),description),id) from actor where id=h.id)
    when 'Claim' then (select json_array(h.score,1,json_array(name,text),id) from claim where id=h.id)
    when 'Event' then (select json_array(h.score,2,json_array(name,description),id) from event where id=h.id)
    when 'Instrument' then (select json_array(h.score,3,json_array(name,symbol),id) from instrument where id=h.id)
    when 'Provision' then (select json_array(h.score,4,json_array(name,label,text),id) from provision where id=h.id)
    when 'Quotation' then (select json_array(h.score,5,json_array(q.name,q.text),q.id,q.text,json_array(o.title)) from quotation q left join source o on o.id=q.source where q.id=h.id)
    when 'Source' then (select json_array(h.score,6,json_array(name,title),id) from source where id=h.id)
    when 'Statement' then (select json_array(h.score,7,json_array(s.name,s.summary),s.id,s.summary,json_array(a.name)) from statement s left join actor a on a.id=s.speaker where s.id=h.id)
    end) order by h.score desc,h.id)
  from (select d.id,d.kind,round(-rank,6) score from search_index join search_document d on d.rowid=search_index.rowid
    where search_index match :match order by rank,d.id limit :size) h)
