select (select json_array(0,s.id,s.stated_on,s.summary,json_array(a.id,a.name),
  json_array(json((select json_group_array(json_array(t.id,t.type,t.polarity,subject(t.target),
      json_array(json((select json_group_array(json_array(c.posture,authority(c.authority)) order by c.id)
        from (select id,posture,authority from citation where stance=t.id order by id limit :size) c)))) order by t.id)
    from (select id,type,polarity,target from stance where statement=s.id order by id limit :size) t))),
  json_array(json((select json_group_array(json_array(q.id,q.text,json_array(o.title)) order by q.id)
    from (select id,text,source from quotation where statement=s.id order by id limit :size) q left join source o on o.id=q.source))))
from statement s left join actor a on a.id=s.speaker where s.id=:id)
